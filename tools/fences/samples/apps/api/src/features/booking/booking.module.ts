export * from './booking.jobs.ts';
export { BookingResolver } from './booking.resolver.ts';
export { BookingStore } from './booking.store.ts';
export class BookingModule {}
