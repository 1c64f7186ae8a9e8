export { BookingReader } from './booking.reader.ts'; // ✗ import type-shows-entities-and-types
