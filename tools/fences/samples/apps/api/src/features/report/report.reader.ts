export { BookingReader } from '../booking/booking.reader.ts';
