import { addDays, dayInterval, dayOf, decideOffer, type HoldFacts, idOf, MINUTES_PER_DAY, type OfferDraft, offerWarnings, plusMinutes, PREVIEW_DAYS, type PreviewDay, previewWeek, slots, type OfferWarning } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { type FactsOfPlace, placeFor, PlaceFactsReader } from '../availability/place-facts.reader.ts';
import { type ManagedOfferRow, rulesOf } from './managed-offer.ts';
import { OfferRefused } from './offer-refused.ts';
import { OffersReader } from './offers.reader.ts';
import { MANAGED, SEEN } from './offers.sql.ts';

/** The account and the place are parameters 5 and 6: the first four are the window's. */
const at = (places: string): string => places.replaceAll('$1', '$5');
const STANDING = `SELECT p.id AS place_id, (SELECT coalesce(array_agg(o.id), '{}') FROM offer o WHERE o.place_id = p.id AND o.retired_at IS NULL) AS offer_ids FROM ${at(SEEN)} AND p.id = $6`;
const DRAFTED = `SELECT p.id AS place_id, '{}'::uuid[] AS offer_ids, $7::text[] AS categories FROM ${at(MANAGED)} AND p.id = $6`;

export interface PreviewQuestion {
  readonly placeId: string;
  readonly draft: OfferDraft;
  readonly offerId: string | null;
  readonly paused: boolean;
  readonly durationMinutes: number | null;
  readonly people: number | null;
}

export interface ShownPreview {
  readonly durationMinutes: number;
  readonly people: number;
  readonly days: readonly PreviewDay[];
  readonly warnings: readonly OfferWarning[];
}

export type ShownOffer = ManagedOfferRow & { /** Starts of the next seven local days at which it can be booked. */ readonly freeNextWeek: number };

/** The offers of a place with their week, and the week of an offer that is not written down. */
@Injectable()
export class ShowOffers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly offers: OffersReader,
    private readonly facts: PlaceFactsReader,
  ) {}

  async ofPlace(accountId: string, placeId: string): Promise<readonly ShownOffer[]> {
    const now = this.clock.now();
    const rows = await this.offers.managed(accountId, { place: placeId }, now);
    if (rows.length === 0) return [];
    const whole = await this.week(STANDING, [accountId, placeId], now, false);
    return rows.map((row) => ({ ...row, freeNextWeek: whole === null ? 0 : freeStarts(row, whole, now) }));
  }

  async one(accountId: string, offerId: string): Promise<ShownOffer | null> {
    const [row] = await this.offers.managed(accountId, { offer: offerId }, this.clock.now());
    return row === undefined ? null : ((await this.ofPlace(accountId, row.placeId)).find(({ id }) => id === offerId) ?? null);
  }

  async preview(accountId: string, { placeId, draft, offerId, paused, durationMinutes, people }: PreviewQuestion): Promise<ShownPreview | OfferRefused> {
    if (!(await this.offers.writes(accountId, placeId))) return new OfferRefused({ code: 'PLACE_UNKNOWN', field: 'placeId' });
    const decision = decideOffer(draft, await this.offers.draftFacts(placeId, draft));
    if (!decision.ok) return new OfferRefused(decision.refusal);
    const now = this.clock.now();
    const categories = [...new Set(decision.value.needs.map(({ category }) => category))];
    const whole = await this.week(DRAFTED, [accountId, placeId, categories], now, true);
    if (whole === null) return new OfferRefused({ code: 'PLACE_UNKNOWN', field: 'placeId' });
    const offer = rulesOf(decision.value, idOf(offerId ?? 'draft'), paused);
    const facts: HoldFacts = { offer, place: placeFor(whole, offer), units: whole.units };
    const wish = { people: people ?? offer.peopleMin, durationMinutes: durationMinutes ?? offer.durationsMinutes[0] ?? offer.gridMinutes };
    return { ...wish, days: previewWeek(wish, facts, dayOf(now, whole.zone), now), warnings: offerWarnings(facts) };
  }

  /** The facts of seven local days and what may run into the next. */
  private async week(wanted: string, parameters: readonly unknown[], now: Date, drafted: boolean): Promise<FactsOfPlace | null> {
    // No place is further than a day from any other by its clocks.
    const window = { start: plusMinutes(now, -MINUTES_PER_DAY), end: plusMinutes(now, (PREVIEW_DAYS + 2) * MINUTES_PER_DAY) };
    const [facts] = await this.facts.read(this.database.source.manager, { wanted, parameters, window, now, drafted });
    return facts ?? null;
  }
}

function freeStarts({ id, draft, paused }: ManagedOfferRow, facts: FactsOfPlace, now: Date): number {
  const { units, zone } = facts;
  const offer = rulesOf(draft, id, paused);
  const today = dayOf(now, zone);
  const window = { start: dayInterval(today, zone).start, end: dayInterval(addDays(today, PREVIEW_DAYS - 1), zone).end };
  return slots({ people: offer.peopleMin, durationMinutes: offer.durationsMinutes[0] ?? null, moduleId: null, age: null, earliest: null, latest: null, window }, offer, placeFor(facts, offer), units, now).length;
}
