export { overlaps } from '@escale/domain';
export const seed = 7;
