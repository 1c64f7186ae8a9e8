import type { ConsentKind, ConsentWay } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../ids/new-id.ts';

/** Somebody agreed, or took it back. */
export interface Consent {
  readonly kind: ConsentKind;
  /** Whom it is about: the holder of an account, or whoever a booking is for. */
  readonly subject: { readonly accountId: string } | { readonly bookingId: string };
  /** Which words were agreed to, as `guardian-2026-11`. */
  readonly textVersion: string;
  /** False when it is withdrawn. */
  readonly given: boolean;
  readonly how: ConsentWay;
  /** The account that wrote it down on somebody's behalf; null when they did so themselves. */
  readonly recordedBy: string | null;
  /** Who agreed, where that is not the person concerned: a guardian. */
  readonly givenByName?: string;
}

/** Writes down consents, one after the other; none is ever changed, a withdrawal is a line of its own. */
@Injectable()
export class ConsentLog {
  /** In the caller's transaction: what is agreed to and that it was agreed to are recorded together. */
  async record(manager: EntityManager, { kind, subject, textVersion, given, how, recordedBy, givenByName }: Consent, at: Date): Promise<void> {
    await manager.query('INSERT INTO consent (id, kind, text_version, given, how, at, account_id, booking_id, recorded_by, given_by_name) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
      newId(),
      kind,
      textVersion,
      given,
      how,
      at,
      'accountId' in subject ? subject.accountId : null,
      'bookingId' in subject ? subject.bookingId : null,
      recordedBy,
      givenByName ?? null,
    ]);
  }
}
