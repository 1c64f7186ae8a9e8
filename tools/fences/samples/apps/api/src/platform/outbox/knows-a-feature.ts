export { BookingReader } from '../../features/booking/booking.reader.ts'; // ✗ import platform-knows-no-feature
