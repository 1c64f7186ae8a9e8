export { BookingModule } from './features/booking/booking.module.ts';
