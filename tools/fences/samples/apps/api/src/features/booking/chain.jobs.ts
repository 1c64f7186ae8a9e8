export { BookingResolver } from './booking.resolver.ts'; // ✗ import edge-imports-no-edge
