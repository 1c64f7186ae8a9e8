export { BookingResolver } from './booking.resolver.ts'; // ✗ import use-case-below-edge
