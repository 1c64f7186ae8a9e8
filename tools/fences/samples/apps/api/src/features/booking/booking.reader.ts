export { BookingEntity } from './booking.entity.ts';
export { rankHits } from './rank-hits.ts';
export class BookingReader {}
