import { Context, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/access.ts';
import type { RequestContext } from '../../platform/access/request-contexts.ts';
import { BookingReader } from './booking.reader.ts';
import { BookingType } from './booking.type.ts';
import { HeldBooking } from './held-booking.ts';

/** More than anybody has; older ones are in the export of what is known about a person. */
const MOST = 100;

@Resolver()
export class MyBookingsResolver {
  constructor(private readonly bookings: BookingReader) {}

  @Query(() => [BookingType], { description: 'My bookings, the latest first: those made while signed in and those made with my address; the last hundred.' })
  @Access('signed-in')
  async myBookings(@Context() { principal }: RequestContext): Promise<HeldBooking[]> {
    const who = await principal();
    return who === null ? [] : (await this.bookings.ofAccount(who.accountId, MOST)).map((booking) => HeldBooking.of(booking));
  }
}
