export { BookingEntity } from '../booking/booking.entity.ts'; // ✗ import report-reads-through-readers
