import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/access.ts';
import { Clock } from '../../platform/clock/clock.ts';
import type { RequestContext } from '../../platform/access/request-contexts.ts';
import type { BookingEntity } from '../booking/booking.entity.ts';
import { BookingResult } from '../booking/booking.type.ts';
import { Refused } from '../booking/refused.type.ts';
import { Attempts } from './attempts.ts';
import { CheckIn } from './check-in.ts';
import { CheckInInput } from './check-in.input.ts';

@Resolver()
export class VisitResolver {
  constructor(
    private readonly checkIns: CheckIn,
    private readonly attempts: Attempts,
    private readonly clock: Clock,
  ) {}

  @Mutation(() => BookingResult, { description: 'Marks a person as arrived; answers first name and initial only.' })
  @Access('ticket-bearer')
  async checkIn(@Args('input') input: CheckInInput, @Context() { req }: RequestContext): Promise<BookingEntity | Refused> {
    const who = `${input.placeId} ${req.ip ?? ''}`;
    if (this.attempts.exhausted(who, this.clock.now())) return new Refused({ code: 'TOO_MANY_ATTEMPTS' });
    const result = await this.checkIns.run(input);
    if (result instanceof Refused && result.code === 'CODE_UNKNOWN') this.attempts.failed(who, this.clock.now());
    return result;
  }
}
