export { BookingEntity } from './booking.entity.ts';
export { PlaceReader } from '../place/place.reader.ts';
export class BookingStore {}
