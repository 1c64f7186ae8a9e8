import { randomBytes } from 'node:crypto';
import { KIOSK_SESSION_MINUTES } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { hashOf } from '../secret/secrets.ts';
import { KioskSessionEntity } from './kiosk-session.entity.ts';

/** A kiosk that calls, and the one place it may speak of. */
export interface KioskCaller {
  readonly kioskId: string;
  readonly placeId: string;
}

/** What a request that wants to be a kiosk's is: `NONE` came with no token; `OVER` with one that opens nothing any more; `REVOKED` with one of a kiosk that its place shut out. */
export type KioskStanding = (KioskCaller & { readonly state: 'LIVE' }) | { readonly state: 'NONE' | 'OVER' | 'REVOKED' };

/** How old the note of last use may be before it is written again: one write a minute, not one a request. */
const SEEN_EVERY_MS = 60_000;
/** How long a token that is over still tells whether its kiosk was revoked, in days. */
const REMEMBERED_DAYS = 30;
/** RFC 9110 §11.4: the scheme in any case, then the token. */
const HEADER = /^kiosk +([\w-]{43})$/i;

type Found = KioskCaller & { readonly expiresAt: Date; readonly revokedAt: Date | null; readonly lastSeenAt: Date | null };

/** Opens, reads and ends the sessions of kiosks. */
@Injectable()
export class KioskSessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Opens a session in the caller's transaction, which holds the kiosk, and gives its secret, 256 random bits. Those it had live on: another page of the device may be using one. */
  async open(manager: EntityManager, { kioskId, placeId }: KioskCaller): Promise<{ readonly token: string; readonly expiresAt: Date }> {
    const openedAt = this.clock.now();
    const expiresAt = new Date(openedAt.getTime() + KIOSK_SESSION_MINUTES * 60_000);
    await manager.query(`DELETE FROM kiosk_session WHERE place_id = $1 AND expires_at <= CASE WHEN kiosk_id = $2 THEN $3::timestamptz ELSE $3::timestamptz - ${String(REMEMBERED_DAYS)} * interval '1 day' END`, [placeId, kioskId, openedAt]);
    const token = randomBytes(32).toString('base64url');
    await manager.insert(KioskSessionEntity, { tokenHash: hashOf(token), kioskId, placeId, openedAt, expiresAt });
    await manager.query('UPDATE kiosk SET last_seen_at = $2 WHERE id = $1', [kioskId, openedAt]);
    return { token, expiresAt };
  }

  /** Ends every session of a kiosk. The rows stay a while, so that a device that comes back is told why it is shut out. */
  async endAll(manager: EntityManager, { kioskId, placeId }: KioskCaller): Promise<void> {
    await manager.query('UPDATE kiosk_session SET expires_at = $3 WHERE place_id = $1 AND kiosk_id = $2 AND expires_at > $3', [placeId, kioskId, this.clock.now()]);
  }

  /** Whose request it is, by its `Authorization` header; notes that the kiosk was seen. */
  async standing(header: string | undefined): Promise<KioskStanding> {
    if (header === undefined || !/^kiosk\b/i.test(header)) return { state: 'NONE' };
    const [, token] = HEADER.exec(header) ?? [];
    if (token === undefined) return { state: 'OVER' };
    const now = this.clock.now();
    const [found] = await this.database.query<Found>(
      `SELECT s.kiosk_id AS "kioskId", s.place_id AS "placeId", s.expires_at AS "expiresAt", k.revoked_at AS "revokedAt", k.last_seen_at AS "lastSeenAt"
       FROM kiosk_session s JOIN kiosk k ON k.place_id = s.place_id AND k.id = s.kiosk_id WHERE s.token_hash = $1`,
      [hashOf(token)],
    );
    if (found === undefined) return { state: 'OVER' };
    if (found.revokedAt !== null) return { state: 'REVOKED' };
    if (found.expiresAt.getTime() <= now.getTime()) return { state: 'OVER' };
    if (found.lastSeenAt === null || now.getTime() - found.lastSeenAt.getTime() >= SEEN_EVERY_MS) await this.database.query('UPDATE kiosk SET last_seen_at = $2 WHERE id = $1', [found.kioskId, now]);
    return { state: 'LIVE', kioskId: found.kioskId, placeId: found.placeId };
  }
}
