import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/access.ts';
import type { BookingEntity } from '../booking/booking.entity.ts';
import { BookingResult } from '../booking/booking.type.ts';
import type { Refused } from '../booking/refused.type.ts';
import { LeaveEarlyInput } from './leave-early.input.ts';
import { LeaveEarly } from './leave-early.ts';

@Resolver()
export class VisitResolver {
  constructor(private readonly departures: LeaveEarly) {}

  @Mutation(() => BookingResult, { description: 'I am leaving before the end: what is left of my session is free at once. Answers what everybody may see of it.' })
  @Access('booking-holder')
  async leaveEarly(@Args('input') { bookingId, holdToken }: LeaveEarlyInput): Promise<BookingEntity | Refused> {
    return this.departures.byHolder(bookingId, holdToken);
  }
}
