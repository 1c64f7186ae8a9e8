export type { Interval } from '@escale/domain';
export const sentence = (code: string): string => code;
