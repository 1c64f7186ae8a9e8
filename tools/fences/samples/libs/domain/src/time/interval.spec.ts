import fc from 'fast-check';
import { anInterval } from '../testing/index.ts';
export const facts = [fc, anInterval];
