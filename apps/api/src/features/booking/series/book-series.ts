import { chooseSessions, type PlannedSession, plusMinutes, type Refusal, timeZone } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { brokenConstraint, Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { hashOf, Secrets } from '../../../platform/secret/secrets.ts';
import { NEVER_TWICE } from '../allocation.entity.ts';
import type { Booker } from '../confirm-booking.ts';
import { Refused } from '../refused.type.ts';
import type { BookSeriesInput } from './series.input.ts';
import { recurrenceOf } from './series.input.ts';
import { SeriesRefused, SeriesStopped } from './series-refused.ts';
import { type SeriesFacts, SeriesReader } from './series.reader.ts';
import { SeriesWriting } from './series-writing.ts';

/** Two live bookings never share a code; a draw that meets one is drawn again. */
const DRAWS = 3;

/** Books every session that was chosen, or none: each is held and confirmed as any booking is, in one transaction with the place taken. */
@Injectable()
export class BookSeries {
  constructor(
    private readonly database: Database,
    private readonly series: SeriesReader,
    private readonly writing: SeriesWriting,
    private readonly secrets: Secrets,
  ) {}

  async run(input: BookSeriesInput, booker: Booker): Promise<SeriesFacts | SeriesRefused> {
    for (let draw = 1; ; draw += 1) {
      try {
        return await this.database.transaction((manager) => this.book(manager, input, booker));
      } catch (error) {
        if (error instanceof SeriesStopped) return error.refused;
        // The last guard spoke: some other way of writing took a unit between our reading and our writing.
        if (brokenConstraint(error) === NEVER_TWICE) return new SeriesRefused(new Refused({ code: 'SLOT_TAKEN' }));
        if (brokenConstraint(error) !== 'booking_short_code' || draw === DRAWS) throw error;
      }
    }
  }

  private async book(manager: EntityManager, { idempotencyKey, ...input }: BookSeriesInput, booker: Booker): Promise<SeriesFacts | SeriesRefused> {
    const { store, places, outbox, clock } = this.writing;
    // An age leaves no trace, not even in the digest of the request.
    const request = { ...input, age: null, ...booker.request };
    const earlier = await store.earlier(manager, idempotencyKey, request);
    if (earlier === 'reused') return no({ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' });
    if (earlier !== null) return (await this.series.byId(earlier.id, manager)) ?? no({ code: 'SERIES_UNKNOWN' });
    const placeId = await places.lockPlaceOfOffer(manager, input.offerId);
    const zoneName = placeId && (await this.writing.offers.timeZoneOf(input.offerId));
    if (!placeId || !zoneName) return no({ code: 'NO_SUCH_EQUIPMENT', field: 'offerId' });
    const recurrence = recurrenceOf(input.rhythm);
    const planned = chooseSessions(recurrence, input.sessions, timeZone(zoneName));
    if (!planned.ok) return no(planned.refusal);
    const id = newId();
    const now = clock.now();
    const endsAt = new Date(Math.max(...planned.value.map(({ startsAt }) => plusMinutes(startsAt, input.durationMinutes).getTime())));
    await store.insert(manager, { id, placeId, offerId: input.offerId, recurrence, locale: input.locale, tokenHash: hashOf(this.secrets.seriesToken(id)), requestKey: idempotencyKey, request, endsAt }, now);
    for (const session of planned.value) await this.session(manager, id, input, session, booker);
    await outbox.add(manager, 'send-series-mail', { placeId, seriesId: id, kind: 'CONFIRMED' }, now);
    const made = await this.series.byId(id, manager);
    if (made === null) throw new Error('The series that was just made is gone.');
    return made;
  }

  /** One session, decided on what stands with those before it; what refuses it stops them all. */
  private async session(manager: EntityManager, seriesId: string, input: Omit<BookSeriesInput, 'idempotencyKey'>, { index, startsAt, seriesStartsAt }: PlannedSession, booker: Booker): Promise<void> {
    const { holds, confirmations, places } = this.writing;
    const stop = (refused: Refused): never => {
      throw new SeriesStopped(new SeriesRefused(refused, { index, startsAt }));
    };
    const { offerId, durationMinutes, people, givenName, familyName, locale, acceptsSafetyNotice } = input;
    const age = input.age ?? null;
    const held = await holds.within(manager, { offerId, startsAt, durationMinutes, people, moduleId: input.moduleId ?? null, age }, booker.fields.accountId);
    if (held instanceof Refused) return stop(held);
    const wish = { givenName, familyName, email: input.email ?? null, locale, acceptsSafetyNotice, age, guardian: null };
    const confirmed = await confirmations.within(manager, held, wish, { ...booker, quiet: true });
    if (confirmed instanceof Refused) return stop(confirmed);
    if (confirmed.approvalState === 'ASKED') return stop(new Refused({ code: 'SERIES_NEEDS_ANSWERS', field: 'offerId' }));
    await places.save(manager, confirmed, { seriesId, seriesIndex: index, seriesStartsAt });
  }
}

const no = (refusal: Refusal): SeriesRefused => new SeriesRefused(new Refused(refusal));
