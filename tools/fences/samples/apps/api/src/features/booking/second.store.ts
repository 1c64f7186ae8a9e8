export { BookingStore } from './booking.store.ts'; // ✗ import store-imports-no-store
