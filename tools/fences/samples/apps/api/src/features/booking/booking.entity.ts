export { AllocationEntity } from './allocation.entity.ts';
export type { Interval } from '@escale/domain';
export class BookingEntity {}
