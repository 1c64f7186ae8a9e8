import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/access.ts';
import type { RequestContext } from '../../platform/access/request-contexts.ts';
import { callerOf } from '../../platform/limits/caller.ts';
import { Limited } from '../../platform/limits/limited.ts';
import { type RateLimit, RateLimiter } from '../../platform/limits/rate-limiter.ts';
import type { BookingEntity } from '../booking/booking.entity.ts';
import { BookingResult } from '../booking/booking.type.ts';
import { Refused } from '../booking/refused.type.ts';
import { CheckIn } from './check-in.ts';
import { CheckInInput, LeaveByCodeInput, LeaveEarlyInput } from './check-in.input.ts';
import { LeaveByCode } from './leave-by-code.ts';
import { LeaveEarly } from './leave-early.ts';

/** Slows down the guessing of short codes at one place from one address. */
const WRONG_CODES: RateLimit = { name: 'wrong-short-code', hits: 5, minutes: 1 };

@Resolver()
export class VisitResolver {
  constructor(
    private readonly checkIns: CheckIn,
    private readonly limiter: RateLimiter,
    private readonly departures: LeaveEarly,
    private readonly codeDepartures: LeaveByCode,
  ) {}

  @Mutation(() => BookingResult, { description: 'Marks a person as arrived; answers first name and initial only.' })
  @Access('ticket-bearer')
  @Limited('PROOF')
  async checkIn(@Args('input') input: CheckInInput, @Context() { req }: RequestContext): Promise<BookingEntity | Refused> {
    return this.guarded(input.placeId, req, () => this.checkIns.run(input));
  }

  @Mutation(() => BookingResult, { description: 'I am leaving before the end, said where I came in, with my ticket or short code. Answers first name and initial only.' })
  @Access('ticket-bearer')
  @Limited('PROOF')
  async leaveByCode(@Args('input') input: LeaveByCodeInput, @Context() { req }: RequestContext): Promise<BookingEntity | Refused> {
    return this.guarded(input.placeId, req, () => this.codeDepartures.run(input));
  }

  @Mutation(() => BookingResult, { description: 'I am leaving before the end: what is left of my session is free at once. Answers what everybody may see of it.' })
  @Access('booking-holder')
  async leaveEarly(@Args('input') { bookingId, holdToken }: LeaveEarlyInput): Promise<BookingEntity | Refused> {
    return this.departures.byHolder(bookingId, holdToken);
  }

  private async guarded(placeId: string, req: RequestContext['req'], ask: () => Promise<BookingEntity | Refused>): Promise<BookingEntity | Refused> {
    const who = `${placeId} ${callerOf(req)}`;
    if (await this.limiter.isSpent(WRONG_CODES, who)) return new Refused({ code: 'TOO_MANY_ATTEMPTS' });
    const result = await ask();
    if (result instanceof Refused && result.code === 'CODE_UNKNOWN') await this.limiter.take(WRONG_CODES, who);
    return result;
  }
}
