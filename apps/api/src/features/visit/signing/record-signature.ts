import { type AnomalyCode, isDrawing, type KioskFact, whyNotSignable } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { SigningReader } from './signing.reader.ts';
import { SigningStore } from './signing.store.ts';

/** A signature as a kiosk tells of it. */
export interface SignedAtKiosk {
  readonly kioskId: string;
  readonly eventId: string;
  /** By the service's clock, and whether that is sure. */
  readonly at: Date;
  readonly sure: boolean;
  readonly fact: Extract<KioskFact, { readonly type: 'SIGNED' }>;
  /** What the kiosk wrote and its signature, as they came. */
  readonly text: string;
  readonly signature: string;
}

/**
 * Keeps what somebody signed at a kiosk, in the caller's transaction, which has taken the place. Once for each event, however often it is told. It is never refused for contradicting a plan: what contradicts is named,
 * the same each time. Of a booking that is not known, or of a learner who is erased, nothing is kept.
 */
@Injectable()
export class RecordSignature {
  constructor(
    private readonly clock: Clock,
    private readonly reader: SigningReader,
    private readonly store: SigningStore,
  ) {}

  async run(manager: EntityManager, { kioskId, eventId, at, sure, fact, text, signature }: SignedAtKiosk): Promise<readonly AnomalyCode[]> {
    const { bookingId, day, half, signer, means } = fact;
    const learnerId = signer.role === 'LEARNER' ? signer.learnerId : null;
    const booking = await this.reader.booking(manager, bookingId, learnerId);
    if (booking === null) return ['BOOKING_UNKNOWN'];
    const { learner, session } = booking;
    if (learnerId !== null && learner === null) return ['SIGNER_NOT_EXPECTED'];
    // What no hand drew is worth what was confirmed without drawing: somebody pressed the button.
    const strokes = isDrawing(fact.strokes) ? fact.strokes : [];
    const known = await this.reader.byEvent(manager, kioskId, eventId);
    const entry = known ?? {
      placeId: booking.placeId, id: newId(), bookingId, cohortId: learner?.cohortId ?? null, learnerId, role: signer.role, day, half, means: strokes.length === 0 ? 'CONFIRMED' : means, strokes: means === 'CONFIRMED' ? [] : strokes, signedAt: at, receivedAt: this.clock.now(), sure, kioskId, eventId,
      eventText: text, eventSignature: signature, requestKey: null,
    };
    if (known === null) await this.store.add(manager, entry);
    const found: AnomalyCode[] = [];
    if (signer.role === 'LEARNER' && booking.isGroup && learner?.expected !== true) found.push('SIGNER_NOT_EXPECTED');
    if (!sure) found.push('CLOCK_UNSURE');
    const closed = whyNotSignable(session, { day, half }, at);
    if (closed !== null) found.push(closed.code === 'SESSION_NOT_HELD' ? 'CANCELLED_BUT_PRESENT' : 'OUTSIDE_HOURS');
    if (await this.reader.isSigned(manager, entry)) found.push('SECOND_SIGNATURE');
    return found;
  }
}
