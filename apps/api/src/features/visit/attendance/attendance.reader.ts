import { timeZone } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { type SignatureJson, signatureOf } from '../signing/signing.reader.ts';
import type { AttendanceRow, AttendanceSessionRow, NotedFact, SignedEntry } from './attendance-row.ts';
import { ATTENDED, TAKE_SESSION } from './attendance.sql.ts';

type FactJson = Omit<NotedFact, 'present' | 'notedAt'> & { readonly from: number | null; readonly until: number | null; readonly notedAt: number };
type EntryJson = SignatureJson & Pick<SignedEntry, 'kioskName' | 'confirmed'>;
type SessionJson = Omit<AttendanceSessionRow, 'startsAt' | 'endsAt' | 'arrivedAt' | 'departedAt' | 'facts' | 'signatures' | 'zone'> & { readonly zone: string; readonly startsAt: number; readonly endsAt: number; readonly arrivedAt: number | null; readonly departedAt: number | null; readonly facts: readonly FactJson[]; readonly signatures: readonly EntryJson[] };
type Row = Omit<AttendanceRow, 'sessions'> & { readonly sessions: readonly SessionJson[] };

/** What an earlier request noted of a session. */
export interface EarlierMark {
  readonly learnerId: string;
  readonly day: string;
  readonly half: string;
  readonly from: Date | null;
  readonly until: Date | null;
  readonly absence: string | null;
}

const dateOf = (instant: number | null): Date | null => (instant === null ? null : new Date(instant));

const factOf = ({ from, until, notedAt, ...fact }: FactJson): NotedFact => ({ ...fact, present: from === null || until === null ? null : { start: new Date(from), end: new Date(until) }, notedAt: new Date(notedAt) });

const sessionOf = ({ zone, startsAt, endsAt, arrivedAt, departedAt, facts, signatures, ...session }: SessionJson): AttendanceSessionRow => ({
  ...session, zone: timeZone(zone), startsAt: new Date(startsAt), endsAt: new Date(endsAt), arrivedAt: dateOf(arrivedAt), departedAt: dateOf(departedAt), facts: facts.map(factOf),
  signatures: signatures.map(({ kioskName, confirmed, ...one }) => ({ ...signatureOf(one), kioskName, confirmed })),
});

/** Reads who was at the sessions of groups; that whoever asks may is part of each query. */
@Injectable()
export class AttendanceReader {
  constructor(private readonly database: Database) {}

  /** A group as far as an account sees it; null for who sees none of it. */
  async one(accountId: string, groupBookingId: string, manager: EntityManager = this.database.source.manager): Promise<AttendanceRow | null> {
    const [row] = await manager.query<Row[]>(ATTENDED, [accountId, groupBookingId]);
    return row === undefined ? null : { ...row, sessions: row.sessions.map(sessionOf) };
  }

  /** Takes the place of a session for who may note there; null for others. */
  async take(manager: EntityManager, accountId: string, sessionId: string): Promise<{ readonly groupBookingId: string; readonly placeId: string } | null> {
    const [row] = await manager.query<{ groupBookingId: string; placeId: string }[]>(TAKE_SESSION, [accountId, sessionId]);
    return row ?? null;
  }

  /** What a key has noted of a session before. */
  async byRequest(manager: EntityManager, sessionId: string, requestKey: string): Promise<readonly EarlierMark[]> {
    return manager.query('SELECT learner_id AS "learnerId", day::text AS day, half, present_from AS "from", present_until AS until, absence FROM attendance_fact WHERE booking_id = $1 AND request_key = $2', [sessionId, requestKey]);
  }
}
