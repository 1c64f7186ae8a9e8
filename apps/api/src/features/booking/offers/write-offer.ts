import { decideOffer, type Id, type OfferDraft } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { AtDesk } from '../desk/change-at-desk.ts';
import type { ManagedOfferRow } from './managed-offer.ts';
import { OfferRefused } from './offer-refused.ts';
import { OffersReader } from './offers.reader.ts';
import { OffersStore } from './offers.store.ts';

/** Which offer, as it was shown. */
export interface OfferRequest {
  readonly offerId: string;
  readonly expectedVersion: number;
}

const sameDraft = (one: OfferDraft, other: OfferDraft): boolean => {
  const told = (draft: OfferDraft): string => JSON.stringify(Object.entries(draft).sort(([a], [b]) => (a < b ? -1 : 1)));
  return told(one) === told(other);
};

/** Makes, changes and copies the offers of a place. What was booked before keeps what it was given. */
@Injectable()
export class WriteOffer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly offers: OffersReader,
    private readonly store: OffersStore,
    private readonly audit: AuditLog,
  ) {}

  async create(placeId: string, draft: OfferDraft, requestKey: string, who: AtDesk): Promise<string | OfferRefused> {
    return this.database.transaction(async (manager) => {
      const place = await this.offers.take(manager, who.accountId, { place: placeId });
      if (place === null) return new OfferRefused({ code: 'PLACE_UNKNOWN', field: 'placeId' });
      const decision = decideOffer(draft, await this.offers.draftFacts(place, draft, manager));
      if (!decision.ok) return new OfferRefused(decision.refusal);
      const earlier = await this.offers.byRequest(manager, place, requestKey);
      if (earlier !== null) {
        const [made] = await this.offers.managed(who.accountId, { offer: earlier.id }, this.clock.now(), manager);
        const same = made !== undefined && (made.version > 0 || sameDraft(made.draft, decision.value));
        return same ? earlier.id : new OfferRefused({ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' });
      }
      return this.insert(manager, place, decision.value, { requestKey, paused: false }, who, { act: 'OFFER_CREATED' });
    });
  }

  async change({ offerId, expectedVersion }: OfferRequest, draft: OfferDraft, { accountId, from }: AtDesk): Promise<string | OfferRefused> {
    return this.database.transaction(async (manager) => {
      const place = await this.offers.take(manager, accountId, { offer: offerId });
      const [before] = place === null ? [] : await this.offers.managed(accountId, { offer: offerId }, this.clock.now(), manager);
      if (place === null || before === undefined) return new OfferRefused({ code: 'OFFER_UNKNOWN', field: 'offerId' });
      if (before.version !== expectedVersion) return new OfferRefused({ code: 'CHANGED_MEANWHILE', field: 'expectedVersion' }, offerId);
      const decision = decideOffer(draft, await this.offers.draftFacts(place, draft, manager));
      if (!decision.ok) return new OfferRefused(decision.refusal, offerId);
      await this.store.update(manager, offerId, decision.value);
      await this.audit.record(manager, { act: 'OFFER_CHANGED', actorId: accountId, subject: { kind: 'OFFER', id: offerId }, detail: { place }, before: digestable(before), after: decision.value, from });
      return offerId;
    });
  }

  /** A copy begins paused, so that nobody books what is about to be changed. */
  async copy(offerId: string, titles: Pick<OfferDraft, 'titleFr' | 'titleEn'>, requestKey: string, who: AtDesk): Promise<string | OfferRefused> {
    return this.database.transaction(async (manager) => {
      const place = await this.offers.take(manager, who.accountId, { offer: offerId });
      const [original] = place === null ? [] : await this.offers.managed(who.accountId, { offer: offerId }, this.clock.now(), manager);
      if (place === null || original === undefined) return new OfferRefused({ code: 'OFFER_UNKNOWN', field: 'offerId' });
      const earlier = await this.offers.byRequest(manager, place, requestKey);
      if (earlier !== null) return earlier.id;
      const draft = { ...original.draft, ...titles };
      const decision = decideOffer(draft, await this.offers.draftFacts(place, draft, manager));
      if (!decision.ok) return new OfferRefused(decision.refusal, offerId);
      return this.insert(manager, place, decision.value, { requestKey, paused: true }, who, { act: 'OFFER_COPIED', of: offerId });
    });
  }

  private async insert(manager: EntityManager, place: Id<'Place'>, draft: OfferDraft, made: { readonly requestKey: string; readonly paused: boolean }, { accountId, from }: AtDesk, { act, of }: { readonly act: 'OFFER_CREATED' | 'OFFER_COPIED'; readonly of?: string }): Promise<string> {
    const id = await this.store.insert(manager, place, draft, made);
    await this.audit.record(manager, { act, actorId: accountId, subject: { kind: 'OFFER', id }, detail: { place, ...(of === undefined ? {} : { of }) }, after: draft, from });
    return id;
  }
}

const digestable = ({ draft }: ManagedOfferRow): OfferDraft => draft;
