import { type AgreementStand, dayOf, type GroupHour, type GroupNeed, type Id, minutesLong, planGroup, quotasWith, quotaUseOf, sessionUse, statusAt, timeZone } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { PlaceFactsReader } from '../availability/place-facts.reader.ts';
import { byOffer, groupPlaceOf, OFFERS_WANTED, windowOf } from './group-facts.ts';
import type { GroupSessionRow } from './group-row.ts';
import { GroupsReader } from './groups.reader.ts';

/** Says what the agreements of an organisation leave, before some sessions and with them: those it thinks of, or those of a group. */
@Injectable()
export class GroupQuotas {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: PlaceFactsReader,
    private readonly reader: GroupsReader,
  ) {}

  /** Of the sessions asked for, those that can be had count, as `holdGroup` would count them. Nothing for who does not book for the organisation. */
  async ofWish({ organisationId, need, hours }: { readonly organisationId: string; readonly need: GroupNeed; readonly hours: readonly (GroupHour & { readonly offerId: Id<'Offer'> })[] }, accountId: string): Promise<readonly AgreementStand[]> {
    const now = this.clock.now();
    const { manager } = this.database.source;
    const organisation = await this.reader.booksFor(accountId, organisationId);
    if (organisation === null) return [];
    const read = await this.facts.read(manager, { wanted: OFFERS_WANTED, parameters: [[...new Set(hours.map(({ offerId }) => offerId))]], window: windowOf(hours), now });
    const places = byOffer(read.map(groupPlaceOf));
    const terms = await this.reader.terms(manager, organisationId, read.map(({ placeId }) => placeId), organisation.booker, { take: false, except: [], now });
    const wishes = hours.map((hour) => ({ hour, at: places.get(hour.offerId) ?? null, need }));
    const asked = planGroup(wishes, terms, now).flatMap((result, index) => {
      const at = wishes[index]?.at ?? null;
      return result.ok && at !== null ? [{ agreementId: result.value.agreementId, use: sessionUse(result.value, at) }] : [];
    });
    return quotasWith(terms, asked);
  }

  /** Of a group, whatever occupies counts; the rest of its agreements is what was used without it. */
  async ofGroup(groupBookingId: string, accountId: string): Promise<readonly AgreementStand[]> {
    const now = this.clock.now();
    const group = await this.reader.one(accountId, groupBookingId);
    if (group === null) return [];
    const counting = group.sessions.filter((session) => counts(session, now));
    const except = counting.map(({ id }) => id);
    const terms = await this.reader.terms(this.database.source.manager, group.organisationId, [...new Set(counting.map(({ placeId }) => placeId))], 'TRAINER', { take: false, except, now });
    return quotasWith(terms, counting.map(({ agreementId, startsAt, endsAt, timeZone: zone, needs }) => {
      const [start, end] = [new Date(startsAt), new Date(endsAt)];
      return { agreementId: agreementId as Id<'Agreement'>, use: quotaUseOf(dayOf(start, timeZone(zone)), minutesLong({ startsAt: start, endsAt: end }), needs) };
    }));
  }
}

/** The rule of `USED`: what is held no more, or was cancelled, has given its hours back. */
function counts({ status, holdExpiresAt }: GroupSessionRow, now: Date): boolean {
  const stands = statusAt({ status, holdExpiresAt: holdExpiresAt === null ? null : new Date(holdExpiresAt) }, now);
  return stands !== 'CANCELLED' && stands !== 'EXPIRED';
}
