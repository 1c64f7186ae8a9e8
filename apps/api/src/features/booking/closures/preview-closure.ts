import { decideClosure, type Id, type Interval, type LocalMoment, localDay, parseMinuteOfDay, proposeTreatment, timeZone, treatmentsOf } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { badInput } from '../../../platform/graphql/bad-input.ts';
import { DeskBookingType } from '../desk/desk-booking.type.ts';
import { PlanningReader } from '../desk/planning.reader.ts';
import { Refused } from '../refused.type.ts';
import { FindOptions } from '../rerouting/find-options.ts';
import type { KeptOption } from '../rerouting/reroute.entity.ts';
import { ProposedSessionType } from '../rerouting/rerouting.type.ts';
import { type ClosureInput, HITS_MOST } from './closure.input.ts';
import { ClosureReader } from './closure.reader.ts';
import type { Closing } from './closure-row.ts';
import { ClosureRefused, ClosureHitType, ClosurePreviewType } from './closure.type.ts';

const momentOf = (field: string, day: string, time: string): LocalMoment => {
  const minute = parseMinuteOfDay(time);
  if (minute === null) throw badInput(field, 'must be a time of day such as "14:00".');
  return { day: localDay(day), minute };
};

/** When a place is to be closed, by the clocks it is asked in. */
export const wishOfClosure = (input: ClosureInput) => ({ from: momentOf('fromTime', input.from, input.fromTime), to: momentOf('toTime', input.to, input.toTime), spaceId: (input.spaceId ?? null) as Id<'Space'> | null });

/** The closure as it is thought of, for the search of other sessions. */
export const thought = ({ placeId, spaceId, during }: Closing) => ({ placeId, closure: { during, spaceId: spaceId as Id<'Space'> | null } });

const shownOf = (options: readonly KeptOption[]) => options.map((option) => ProposedSessionType.of(option));

/** Shows what closing a place would do, and does nothing: whom it hits, what can become of them, and what each would be proposed. */
@Injectable()
export class PreviewClosure {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly planning: PlanningReader,
    private readonly reader: ClosureReader,
    private readonly options: FindOptions,
  ) {}

  async run(accountId: string, input: ClosureInput): Promise<ClosurePreviewType | ClosureRefused> {
    const now = this.clock.now();
    const closing = await this.closing(accountId, input, now);
    if (closing instanceof Refused) return new ClosureRefused(closing);
    const hits = await this.reader.hits(closing, now);
    if (hits.length > HITS_MOST) return new ClosureRefused(new Refused({ code: 'CLOSURE_TOO_LONG', field: 'to' }));
    const options = await this.options.run(hits.map(({ question }) => question), thought(closing));
    const rows = new Map((await this.planning.bookings(accountId, hits.map(({ booking }) => booking.id))).map((row) => [row.id, DeskBookingType.of(row, now)]));
    const shown = hits.flatMap(({ booking }): readonly ClosureHitType[] => {
      const row = rows.get(booking.id);
      const { PROPOSAL: proposal, APOLOGY: apology } = options.get(booking.id) ?? { PROPOSAL: [], APOLOGY: [] };
      if (row === undefined) return [];
      return [{ booking: row, treatments: treatmentsOf(booking, now), proposed: proposeTreatment(booking, proposal.length, now), sessions: shownOf(proposal), nearby: shownOf(apology), noAddress: booking.email === null }];
    });
    return Object.assign(new ClosurePreviewType(), { startsAt: closing.during.start, endsAt: closing.during.end, hits: shown, beingMade: await this.reader.beingMade(closing, now) });
  }

  /** What is to be closed, if it can be; the place must be one whose desk the account keeps. */
  async closing(accountId: string, input: ClosureInput, now: Date): Promise<Closing | Refused> {
    const place = await this.planning.ownPlace(accountId, input.placeId);
    if (place === null) return new Refused({ code: 'OUTSIDE_YOUR_SCOPE', field: 'placeId' });
    const spaceId = input.spaceId ?? null;
    if (spaceId !== null && !(await this.reader.hasSpace(place.id, spaceId))) return new Refused({ code: 'OUTSIDE_YOUR_SCOPE', field: 'spaceId' });
    const facts = { zone: timeZone(place.timeZone), closures: await this.reader.inForce(this.database.source.manager, place.id, now) };
    const decision = decideClosure(wishOfClosure(input), facts, now);
    return decision.ok ? { placeId: place.id, spaceId, during: decision.value satisfies Interval } : new Refused(decision.refusal);
  }
}
