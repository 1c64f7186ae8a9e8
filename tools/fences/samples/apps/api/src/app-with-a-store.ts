export { BookingStore } from './features/booking/booking.store.ts'; // ✗ import app-lists-modules-and-tables
