import { decideRetire } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { AtDesk } from '../desk/change-at-desk.ts';
import { OfferRefused } from './offer-refused.ts';
import { OffersReader } from './offers.reader.ts';
import { OffersStore } from './offers.store.ts';
import type { ManagedOfferRow } from './managed-offer.ts';
import type { OfferRequest } from './write-offer.ts';

/** Stops and starts the booking of an offer, or ends it. What was booked stays booked. */
@Injectable()
export class PauseOffer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly offers: OffersReader,
    private readonly store: OffersStore,
    private readonly audit: AuditLog,
  ) {}

  /** Pausing what is paused changes nothing, and says what stands. */
  async pause(request: OfferRequest, paused: boolean, who: AtDesk): Promise<string | OfferRefused> {
    return this.onOffer(request, who, async (manager, offer) => {
      if (offer.paused === paused) return offer.id;
      await this.store.pause(manager, offer.id, paused);
      await this.record(manager, paused ? 'OFFER_PAUSED' : 'OFFER_RESUMED', offer, who);
      return offer.id;
    });
  }

  async retire(request: OfferRequest, who: AtDesk): Promise<string | OfferRefused> {
    return this.onOffer(request, who, async (manager, offer) => {
      const decision = decideRetire({ retired: false, coming: offer.comingBookings });
      if (!decision.ok) return new OfferRefused(decision.refusal, offer.id, offer.comingBookings);
      await this.store.retire(manager, offer.id, this.clock.now());
      await this.record(manager, 'OFFER_RETIRED', offer, who);
      return offer.id;
    });
  }

  private async onOffer({ offerId, expectedVersion }: OfferRequest, { accountId }: AtDesk, work: (manager: EntityManager, offer: ManagedOfferRow) => Promise<string | OfferRefused>): Promise<string | OfferRefused> {
    return this.database.transaction(async (manager) => {
      const place = await this.offers.take(manager, accountId, { offer: offerId });
      const [offer] = place === null ? [] : await this.offers.managed(accountId, { offer: offerId }, this.clock.now(), manager);
      if (place !== null && offer === undefined && (await this.offers.stored(manager, place, offerId)) !== null) return new OfferRefused({ code: 'OFFER_RETIRED' });
      if (offer === undefined) return new OfferRefused({ code: 'OFFER_UNKNOWN', field: 'offerId' });
      if (offer.version !== expectedVersion) return new OfferRefused({ code: 'CHANGED_MEANWHILE', field: 'expectedVersion' }, offerId);
      return work(manager, offer);
    });
  }

  private async record(manager: EntityManager, act: 'OFFER_PAUSED' | 'OFFER_RESUMED' | 'OFFER_RETIRED', { id, placeId }: ManagedOfferRow, { accountId, from }: AtDesk): Promise<void> {
    await this.audit.record(manager, { act, actorId: accountId, subject: { kind: 'OFFER', id }, detail: { place: placeId }, from });
  }
}
