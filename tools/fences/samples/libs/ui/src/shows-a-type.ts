export type { Interval } from '@escale/domain';
export { sentence } from '@escale/messages';
