export { overlaps, type Interval } from './time/interval.ts';
