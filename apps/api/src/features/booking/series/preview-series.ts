import { checkDayLimit, dayInterval, decideHold, expandSeries, type Id, idOf, type Interval, MINUTES_PER_DAY, type Occurrence, openingsAround, plusMinutes, type Refusal, slots, timeZone } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { type FactsOfPlace, PlaceFactsReader } from '../availability/place-facts.reader.ts';
import { BookingReader } from '../booking.reader.ts';
import { OfferReader } from '../offer.reader.ts';
import { Refused } from '../refused.type.ts';
import { recurrenceOf, type SeriesWishInput } from './series.input.ts';

/** Most hours of one day a person chooses among. */
const MOST_HOURS = 60;

/** One session of a series that is not booked: whether it could be, why not, and the other hours of that day. */
export interface PreviewedSession extends Occurrence {
  readonly code: Refusal['code'] | null;
  readonly nearest: Date | null;
  readonly hours: readonly Date[];
}

export interface PreviewedSeries {
  readonly placeId: string;
  readonly offerId: string;
  readonly timeZone: string;
  readonly sessions: readonly PreviewedSession[];
}

/** Looks at each session of a series before anything is booked: the same decision as booking takes, on its own day. Takes nothing. */
@Injectable()
export class PreviewSeries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: PlaceFactsReader,
    private readonly offers: OfferReader,
    private readonly bookings: BookingReader,
  ) {}

  /** `accountId`: signed in, for whom the limit of a day is known already. */
  async run(input: SeriesWishInput, accountId: string | null): Promise<PreviewedSeries | Refused> {
    const zoneName = await this.offers.timeZoneOf(input.offerId);
    if (zoneName === null) return new Refused({ code: 'NO_SUCH_EQUIPMENT', field: 'offerId' });
    const zone = timeZone(zoneName);
    const occurrences = expandSeries(recurrenceOf(input.rhythm), zone);
    if (!occurrences.ok) return new Refused(occurrences.refusal);
    const now = this.clock.now();
    const sessions: PreviewedSession[] = [];
    let placeId = '';
    for (const occurrence of occurrences.value) {
      const window = dayInterval(occurrence.day, zone);
      // What starts before midnight may end after it.
      const facts = await this.facts.ofOffer(this.database.source.manager, input.offerId, { ...window, end: plusMinutes(window.end, MINUTES_PER_DAY) }, now);
      if (facts === null) return new Refused({ code: 'NO_SUCH_EQUIPMENT', field: 'offerId' });
      if (facts.offer.approval !== null) return new Refused({ code: 'SERIES_NEEDS_ANSWERS', field: 'offerId' }, { placeId: facts.placeId });
      ({ placeId } = facts);
      sessions.push(await this.session(input, occurrence, facts, window, accountId, now));
    }
    return { placeId, offerId: input.offerId, timeZone: zoneName, sessions };
  }

  private async session(input: SeriesWishInput, occurrence: Occurrence, facts: FactsOfPlace & { readonly offer: Parameters<typeof checkDayLimit>[0] & FactsOfPlace['offers'][number] }, window: Interval, accountId: string | null, now: Date): Promise<PreviewedSession> {
    const { durationMinutes, people } = input;
    const wish = { offerId: idOf<'Offer'>(input.offerId), durationMinutes, people, moduleId: (input.moduleId ?? null) as Id<'Module'> | null, age: input.age ?? null };
    const onDay = { startsAt: window.start, offerId: input.offerId, accountId, email: null, except: null };
    const full = facts.offer.perDayLimit === null ? null : checkDayLimit(facts.offer, await this.bookings.sessionsThatDay(this.database.source.manager, onDay, now));
    const { startsAt } = occurrence;
    const decision = startsAt === null ? null : decideHold({ ...wish, startsAt }, facts, now);
    const code = full?.code ?? (decision === null ? 'SERIES_HOUR_SKIPPED' : decision.ok ? null : decision.refusal.code);
    if (code === null || full !== null) return { ...occurrence, code, nearest: null, hours: [] };
    const around = { ...facts.place, openings: openingsAround(facts.place.openings, occurrence.day) };
    const hours = slots({ ...wish, window, earliest: null, latest: null }, facts.offer, around, facts.units, now).slice(0, MOST_HOURS).map((slot) => slot.startsAt);
    const from = (startsAt ?? window.start).getTime();
    const nearest = [...hours].sort((a, b) => Math.abs(a.getTime() - from) - Math.abs(b.getTime() - from))[0] ?? null;
    return { ...occurrence, code, nearest, hours };
  }
}
