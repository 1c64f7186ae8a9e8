import { type Signature, timeZone } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { AttendanceSignatureEntity } from './attendance-signature.entity.ts';
import type { CodeKiosk, SessionToSign, SignedBooking, ToSign } from './signing-row.ts';
import { SIGNED_BOOKING, TO_SIGN } from './signing.sql.ts';

export type SignatureJson = Omit<Signature, 'signedAt' | 'confirmedAt'> & { readonly signedAt: number; readonly confirmedAt: number | null };
export const signatureOf = ({ signedAt, confirmedAt, ...one }: SignatureJson): Signature => ({ ...one, signedAt: new Date(signedAt), confirmedAt: confirmedAt === null ? null : new Date(confirmedAt) });

type SessionJson = Omit<SessionToSign, 'zone' | 'startsAt' | 'endsAt' | 'signatures' | 'arrivedAt' | 'departedAt' | 'needs'> & { readonly zone: string; readonly startsAt: number; readonly endsAt: number; readonly signatures: readonly SignatureJson[] };
type BookingRow = { readonly placeId: string; readonly isGroup: boolean; readonly zone: string; readonly startsAt: Date; readonly endsAt: Date; readonly status: SessionToSign['status']; readonly learner: SignedBooking['learner'] };

/** Nothing of it plays a part in signing. */
const UNSEEN = { arrivedAt: null, departedAt: null, needs: [] } as const;
const sessionOf = ({ zone, startsAt, endsAt, signatures, ...session }: SessionJson): SessionToSign => ({ ...UNSEEN, ...session, zone: timeZone(zone), startsAt: new Date(startsAt), endsAt: new Date(endsAt), signatures: signatures.map(signatureOf) });

/** Reads what is signed, and where codes come from. */
@Injectable()
export class SigningReader {
  constructor(private readonly database: Database) {}

  /** What one learner of a group signs; null where they are of none of its sessions. Whoever calls has checked their link. */
  async toSign(groupBookingId: string, learnerId: string, manager: EntityManager = this.database.source.manager): Promise<ToSign | null> {
    const [row] = await manager.query<(Omit<ToSign, 'sessions'> & { readonly sessions: readonly SessionJson[] })[]>(TO_SIGN, [groupBookingId, learnerId]);
    return row === undefined ? null : { ...row, sessions: row.sessions.map(sessionOf) };
  }

  /** The kiosks a code may be of: that one, or those of a place. Only such as are paired and were not revoked. */
  async kiosks(manager: EntityManager, { id, placeId }: { readonly id: string | null; readonly placeId: string }): Promise<readonly CodeKiosk[]> {
    return manager.query<CodeKiosk[]>('SELECT id, place_id AS "placeId" FROM kiosk WHERE paired_at IS NOT NULL AND revoked_at IS NULL AND CASE WHEN $1::uuid IS NULL THEN place_id = $2 ELSE id = $1 END ORDER BY id', [id, placeId]);
  }

  /** What a request has signed of a session before. */
  async byRequest(manager: EntityManager, bookingId: string, requestKey: string): Promise<AttendanceSignatureEntity | null> {
    return manager.findOneBy(AttendanceSignatureEntity, { bookingId, requestKey });
  }

  async byEvent(manager: EntityManager, kioskId: string, eventId: string): Promise<AttendanceSignatureEntity | null> {
    return manager.findOneBy(AttendanceSignatureEntity, { kioskId, eventId });
  }

  async booking(manager: EntityManager, bookingId: string, learnerId: string | null): Promise<SignedBooking | null> {
    const [row] = await manager.query<BookingRow[]>(SIGNED_BOOKING, [bookingId, learnerId]);
    if (row === undefined) return null;
    const { placeId, isGroup, zone, startsAt, endsAt, status, learner } = row;
    return { placeId, isGroup, learner, session: { ...UNSEEN, id: bookingId, zone: timeZone(zone), startsAt, endsAt, status } };
  }

  /** Whether somebody signed that half-day of a booking in another entry. */
  async isSigned(manager: EntityManager, one: Pick<AttendanceSignatureEntity, 'bookingId' | 'role' | 'learnerId' | 'day' | 'half' | 'id'>): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      'SELECT 1 FROM attendance_signature WHERE booking_id = $1 AND role = $2 AND learner_id IS NOT DISTINCT FROM $3 AND day = $4 AND half = $5 AND id <> $6 LIMIT 1',
      [one.bookingId, one.role, one.learnerId, one.day, one.half, one.id],
    );
    return rows.length > 0;
  }
}
