import { absenceState, doesCount, limitedUntil } from '@escale/domain';
import { Args, Context, Field, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';
import type { BookingEntity } from '../booking.entity.ts';
import { BookingReader } from '../booking.reader.ts';
import { BookingResult, BookingType } from '../booking.type.ts';
import { HeldBooking } from '../held-booking.ts';
import { Refused } from '../refused.type.ts';
import { holderOf } from '../whose.ts';
import { ContestAbsenceInput } from './absences.input.ts';
import { AbsencesReader } from './absences.reader.ts';
import { AbsenceLimitType, AbsenceType } from './absences.type.ts';
import { ContestAbsence } from './contest-absence.ts';

@ObjectType('MyAbsences', { description: 'My absences that are still known, and what follows from them.' })
export class MyAbsencesType {
  @Field(() => [DateTime], { description: 'When the sessions began that I missed and that count.' }) countedAt!: readonly Date[];
  @Field(() => AbsenceLimitType, { nullable: true, description: 'What the network does about repeated absences; null where nothing.' }) limit!: AbsenceLimitType | null;
  @Field(() => DateTime, { nullable: true, description: 'Until when I can have one coming booking at a time; null while I am not limited.' }) limitedUntil!: Date | null;
}

/** Absences, for those whom they are about. */
@Resolver(() => BookingType)
export class AbsenceHolderResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly bookings: BookingReader,
    private readonly absences: AbsencesReader,
    private readonly contesting: ContestAbsence,
  ) {}

  @ResolveField(() => AbsenceType, { nullable: true, description: 'That its person did not come, where the activity asks for it to be noted; only for whoever holds the secret.' })
  async absence(@Parent() booking: BookingEntity): Promise<AbsenceType | null> {
    if (!(booking instanceof HeldBooking) || booking.status !== 'NO_SHOW') return null;
    const { manager } = this.database.source;
    const absence = await this.absences.of(manager, booking);
    return absence && AbsenceType.of(absence, booking.startsAt, (await this.absences.rulesFor(manager, booking.placeId, booking.offerId)).graceMinutes);
  }

  @Mutation(() => BookingResult, { description: 'Says that an absence is a mistake: it does not count until the place answers.' })
  @Access('booking-holder')
  async contestAbsence(@Args('input') { bookingId, holdToken, reason }: ContestAbsenceInput): Promise<HeldBooking | Refused> {
    const contested = await this.contesting.run(reason, holderOf(this.bookings, bookingId, holdToken));
    return contested instanceof Refused ? contested : HeldBooking.of(contested);
  }

  @Query(() => MyAbsencesType, { description: 'My absences that count, and what follows from them.' })
  @Access('signed-in')
  async myAbsences(@Context() from: RequestContext): Promise<MyAbsencesType> {
    const { accountId } = await ownPrincipal(from);
    const { manager } = this.database.source;
    const [absences, limit] = [await this.absences.ofAccount(manager, accountId), await this.absences.limit(manager)];
    const countedAt = absences.filter((absence) => doesCount(absenceState(absence))).map(({ startsAt }) => startsAt);
    return { countedAt, limit, limitedUntil: limitedUntil(limit, absences, this.clock.now()) };
  }
}
