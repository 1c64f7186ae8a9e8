import type { Half, SignatureMeans, Stroke } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OF_ORGANISATION } from '../attendance/attendance.sql.ts';

/** An entry with all there is to prove it. */
export interface EvidenceRow {
  readonly id: string;
  readonly sessionId: string;
  readonly role: 'LEARNER' | 'TRAINER';
  readonly learnerId: string | null;
  readonly day: string;
  readonly half: Half;
  readonly means: SignatureMeans;
  readonly strokes: readonly Stroke[];
  readonly signedAt: Date;
  readonly receivedAt: Date;
  readonly sure: boolean;
  readonly confirmedAt: Date | null;
  readonly kioskId: string;
  readonly kioskKey: string | null;
  readonly eventId: string | null;
  readonly eventText: string | null;
  readonly eventSignature: string | null;
}

const EVIDENCE = `SELECT s.id, s.booking_id AS "sessionId", s.role, s.learner_id AS "learnerId", s.day::text AS day, s.half, s.means, s.strokes, s.signed_at AS "signedAt", s.received_at AS "receivedAt", s.sure, c.confirmed_at AS "confirmedAt", s.kiosk_id AS "kioskId", k.public_key AS "kioskKey",
    s.event_id AS "eventId", s.event_text AS "eventText", s.event_signature AS "eventSignature"
  FROM group_booking q JOIN organisation o ON o.id = q.organisation_id JOIN booking b ON b.group_booking_id = q.id JOIN attendance_signature s ON s.place_id = b.place_id AND s.booking_id = b.id JOIN kiosk k ON k.id = s.kiosk_id
    LEFT JOIN signature_confirmation c ON c.place_id = s.place_id AND c.signature_id = s.id
  WHERE q.id = $2 AND ${OF_ORGANISATION} AND (s.role = 'TRAINER' OR s.learner_id IS NOT NULL) ORDER BY s.signed_at, s.id`;

/** Reads what was signed of a group, drawings included, for the people of its organisation; who may is part of the query. */
@Injectable()
export class EvidenceReader {
  async of(manager: EntityManager, accountId: string, groupBookingId: string): Promise<readonly EvidenceRow[]> {
    return manager.query<EvidenceRow[]>(EVIDENCE, [accountId, groupBookingId]);
  }
}
