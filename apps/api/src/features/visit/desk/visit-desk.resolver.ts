import { DESK_ROLES } from '@escale/domain';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { BookingEntity } from '../../booking/booking.entity.ts';
import { DeskBookingType } from '../../booking/desk/desk-booking.type.ts';
import { DeskRefused, DeskResult } from '../../booking/desk/desk-result.type.ts';
import { PlanningReader } from '../../booking/desk/planning.reader.ts';
import { Refused } from '../../booking/refused.type.ts';
import { LeaveEarly } from '../leave-early.ts';
import { ArriveAtDesk } from './arrive-at-desk.ts';
import { ArrivalInput, WalkInInput } from './visit-desk.input.ts';
import { WalkIn } from './walk-in.ts';

const TEAM = { anyOf: DESK_ROLES };
type Answer = Promise<DeskBookingType | DeskRefused>;

/** Arrivals, from the planning of a place. */
@Resolver()
export class VisitDeskResolver {
  constructor(
    private readonly reader: PlanningReader,
    private readonly clock: Clock,
    private readonly arrivals: ArriveAtDesk,
    private readonly walkIns: WalkIn,
    private readonly departures: LeaveEarly,
  ) {}

  @Mutation(() => DeskResult, { description: 'Marks a person as arrived.' })
  @Access(TEAM)
  async checkInAtDesk(@Args('input') input: ArrivalInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.shown(await this.arrivals.checkIn(input, accountId, from), accountId, input.bookingId);
  }

  @Mutation(() => DeskResult, { description: 'Takes an arrival back, within minutes of recording it.' })
  @Access(TEAM)
  async undoCheckIn(@Args('input') input: ArrivalInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.shown(await this.arrivals.undo(input, accountId, from), accountId, input.bookingId);
  }

  @Mutation(() => DeskResult, { description: 'Ends a session before its time: what is left of it, but for the turnaround, is free at once.' })
  @Access(TEAM)
  async leaveAtDesk(@Args('input') input: ArrivalInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.shown(await this.departures.atDesk(input, accountId, from), accountId, input.bookingId);
  }

  @Mutation(() => DeskResult, { description: 'Lets somebody begin now who came without a booking.' })
  @Access(TEAM)
  async walkIn(@Args('input') { unitIds, moduleId, givenName, familyName, minor, ...input }: WalkInInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    const units = unitIds ?? [];
    const result = await this.walkIns.run({ ...input, unitIds: units, moduleId: moduleId ?? null, givenName: givenName ?? null, familyName: familyName ?? null, minor: minor ?? null }, accountId, from);
    const now = this.clock.now();
    return this.shown(result, accountId, null, { unitIds: units, from: now, to: new Date(now.getTime() + input.durationMinutes * 60_000) });
  }

  private async shown(result: Pick<BookingEntity, 'id'> | Refused, accountId: string, bookingId: string | null, wanted: DeskRefused['asked']['wanted'] = null): Answer {
    if (result instanceof Refused) return new DeskRefused(result, { accountId, bookingId, wanted });
    const [row] = await this.reader.bookings(accountId, [result.id]);
    if (row === undefined) throw new Error('A booking that was just changed is gone.');
    return DeskBookingType.of(row, this.clock.now());
  }
}
