export { BookingEntity } from './booking.entity.ts';
export { PlaceType } from '../place/place.type.ts';
