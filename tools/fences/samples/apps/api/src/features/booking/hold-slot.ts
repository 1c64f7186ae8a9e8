export { BookingStore } from './booking.store.ts';
export { BookingReader } from './booking.reader.ts';
export { PlaceEntity } from '../place/place.entity.ts';
export { now } from '../../platform/clock/clock.ts';
export const holdSlot = 'gather, decide, record';
