import type { AnomalyCode, KioskFactType } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AnomalyStore } from './anomaly.store.ts';
import type { KioskEffect, Told } from './kiosk-effect.ts';
import { KioskLogReader } from './kiosk-log.reader.ts';
import { Signing } from './kiosk-ports.ts';
import type { FoundAnomaly, KeptEvent } from './kiosk-row.ts';

/** What may be found about a signature or an absence; `BOOKING_UNKNOWN` and the like of an arrival are found of other events. */
const CODES: readonly AnomalyCode[] = ['BOOKING_UNKNOWN', 'CANCELLED_BUT_PRESENT', 'CLOCK_UNSURE', 'OUTSIDE_HOURS', 'SECOND_SIGNATURE', 'SIGNER_NOT_EXPECTED'];

/** Who signed, and who was noted absent: an entry for each event, beside those that were there; a second signature is a second entry (rule C10). */
@Injectable()
export class SigningEffect implements KioskEffect {
  readonly types: readonly KioskFactType[] = ['SIGNED', 'ABSENCE_NOTED'];

  constructor(
    private readonly log: KioskLogReader,
    private readonly signing: Signing,
    private readonly anomalies: AnomalyStore,
  ) {}

  async run(manager: EntityManager, { kiosk, events, now }: Told): Promise<readonly FoundAnomaly[]> {
    const mine = events.filter(({ fact }) => this.types.includes(fact.type));
    if (mine.length === 0) return [];
    const written = await this.log.written(manager, kiosk.placeId, mine.map(({ id }) => id));
    const found: FoundAnomaly[] = [];
    for (const event of mine) {
      const codes = await this.keep(manager, event, written.get(event.id) ?? null);
      const bookingId = 'bookingId' in event.fact ? event.fact.bookingId : null;
      found.push(...codes.map((code): FoundAnomaly => ({ code, kioskId: event.kioskId, eventId: event.id, bookingId, unitId: null })));
    }
    return this.anomalies.settle(manager, kiosk.placeId, mine.map(({ id }) => id), CODES, found, now);
  }

  private async keep(manager: EntityManager, { id: eventId, kioskId, at, by, sure, fact }: KeptEvent, written: { readonly text: string; readonly signature: string } | null): Promise<readonly AnomalyCode[]> {
    if (fact.type === 'ABSENCE_NOTED') return this.signing.absence(manager, { eventId, at, by, fact });
    if (fact.type !== 'SIGNED' || written === null) return [];
    return this.signing.signature(manager, { kioskId, eventId, at, sure, fact, ...written });
  }
}
