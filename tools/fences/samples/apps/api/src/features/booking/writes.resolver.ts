export { BookingStore } from './booking.store.ts'; // ✗ import edge-writes-through-use-cases
