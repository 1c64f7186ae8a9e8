import { decideKioskName, KIOSKS_MOST, kioskStateOf } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { KioskSessions } from '../../../platform/access/kiosk-sessions.ts';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { KioskChangeRefused } from './kiosk-refused.ts';
import { type KioskTaken, requestHashOf } from './kiosk-row.ts';
import { KioskStore } from './kiosk.store.ts';
import { TeamKiosksReader } from './team-kiosks.reader.ts';

export interface KioskWish {
  readonly placeId: string;
  readonly name: string;
  readonly idempotencyKey: string;
}

/** Who asks, and from where. */
export interface Asking {
  readonly accountId: string;
  readonly from: RequestContext;
}

/** A kiosk with the code that pairs it; null once the code is over or used. */
export interface KioskWithCode {
  readonly id: string;
  readonly code: string | null;
  readonly codeExpiresAt: Date;
}

/** Creates, names, revokes the kiosks of a place, and makes them new codes; for who manages it. */
@Injectable()
export class ChangeKiosks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: TeamKiosksReader,
    private readonly store: KioskStore,
    private readonly sessions: KioskSessions,
    private readonly audit: AuditLog,
  ) {}

  async create({ placeId, name: typed, idempotencyKey }: KioskWish, { accountId, from }: Asking): Promise<KioskWithCode | KioskChangeRefused> {
    return this.database.transaction(async (manager) => {
      if (!(await this.reader.takePlace(manager, accountId, placeId))) return new KioskChangeRefused({ code: 'OUTSIDE_YOUR_SCOPE', field: 'placeId' });
      const now = this.clock.now();
      const requestHash = requestHashOf({ typed });
      const earlier = await this.reader.byRequest(manager, placeId, idempotencyKey);
      if (earlier !== null) return earlier.requestHash === requestHash ? this.shown(earlier, now) : new KioskChangeRefused({ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' });
      const others = await this.reader.names(manager, placeId, null);
      if (others.length >= KIOSKS_MOST) return new KioskChangeRefused({ code: 'TOO_MANY_KIOSKS', field: 'placeId' });
      const name = decideKioskName(typed, others);
      if (!name.ok) return new KioskChangeRefused(name.refusal);
      const id = newId();
      const made = await this.store.insert(manager, { id, placeId, name: name.value, requestKey: idempotencyKey, requestHash }, now);
      await this.audit.record(manager, { act: 'KIOSK_CREATED', actorId: accountId, subject: { kind: 'KIOSK', id }, detail: { place: placeId }, after: { name: name.value }, from });
      return { id, ...made };
    });
  }

  /** Makes a new code for a kiosk that waits for its device; the one before opens nothing from then on. */
  async renewCode(kioskId: string, { accountId, from }: Asking): Promise<KioskWithCode | KioskChangeRefused> {
    return this.taken(kioskId, accountId, async (manager, kiosk) => {
      const state = kioskStateOf(kiosk);
      if (state !== 'WAITING') return new KioskChangeRefused({ code: state === 'PAIRED' ? 'ALREADY_PAIRED' : 'KIOSK_REVOKED', field: 'kioskId' });
      const made = await this.store.renewCode(manager, kioskId, this.clock.now());
      await this.audit.record(manager, { act: 'KIOSK_CODE_RENEWED', actorId: accountId, subject: { kind: 'KIOSK', id: kioskId }, detail: { place: kiosk.placeId }, from });
      return { id: kioskId, ...made };
    });
  }

  async rename(kioskId: string, typed: string, { accountId, from }: Asking): Promise<string | KioskChangeRefused> {
    return this.taken(kioskId, accountId, async (manager, kiosk) => {
      if (kiosk.revokedAt !== null) return new KioskChangeRefused({ code: 'KIOSK_REVOKED', field: 'kioskId' });
      const name = decideKioskName(typed, await this.reader.names(manager, kiosk.placeId, kioskId));
      if (!name.ok) return new KioskChangeRefused(name.refusal);
      if (name.value === kiosk.name) return kioskId;
      await this.store.rename(manager, kioskId, name.value);
      await this.audit.record(manager, { act: 'KIOSK_RENAMED', actorId: accountId, subject: { kind: 'KIOSK', id: kioskId }, detail: { place: kiosk.placeId }, before: { name: kiosk.name }, after: { name: name.value }, from });
      return kioskId;
    });
  }

  /** Shuts a kiosk out for good, its sessions with it. Said twice, it is so. */
  async revoke(kioskId: string, { accountId, from }: Asking): Promise<string | KioskChangeRefused> {
    return this.taken(kioskId, accountId, async (manager, kiosk) => {
      if (kiosk.revokedAt !== null) return kioskId;
      await this.store.revoke(manager, kioskId, this.clock.now());
      await this.sessions.endAll(manager, { kioskId, placeId: kiosk.placeId });
      await this.audit.record(manager, { act: 'KIOSK_REVOKED', actorId: accountId, subject: { kind: 'KIOSK', id: kioskId }, detail: { place: kiosk.placeId, paired: kiosk.pairedAt !== null, pending: kiosk.pending }, from });
      return kioskId;
    });
  }

  private shown(kiosk: KioskTaken, now: Date): KioskWithCode {
    const open = kioskStateOf(kiosk) === 'WAITING' && now.getTime() < kiosk.codeExpiresAt.getTime();
    return { id: kiosk.id, code: open ? this.store.codeOf(kiosk.id, kiosk.codeExpiresAt) : null, codeExpiresAt: kiosk.codeExpiresAt };
  }

  private async taken<Done>(kioskId: string, accountId: string, work: (manager: EntityManager, kiosk: KioskTaken) => Promise<Done | KioskChangeRefused>): Promise<Done | KioskChangeRefused> {
    return this.database.transaction(async (manager) => {
      const kiosk = await this.reader.take(manager, accountId, kioskId);
      return kiosk === null ? new KioskChangeRefused({ code: 'KIOSK_UNKNOWN', field: 'kioskId' }) : work(manager, kiosk);
    });
  }
}
