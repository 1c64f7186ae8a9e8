import { pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { decideKioskPin, KIOSK_PIN_HASH_BYTES, KIOSK_PIN_ROUNDS, KIOSK_PIN_SALT_BYTES } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Asking } from './change-kiosks.ts';
import { KioskChangeRefused } from './kiosk-refused.ts';
import { KioskStore } from './kiosk.store.ts';
import { TeamKiosksReader } from './team-kiosks.reader.ts';

const derived = promisify(pbkdf2);

/** Chooses the six digits with which the team of a place leaves what visitors see at its kiosks. */
@Injectable()
export class SetKioskPin {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: TeamKiosksReader,
    private readonly store: KioskStore,
    private readonly audit: AuditLog,
  ) {}

  async run(placeId: string, typed: string, { accountId, from }: Asking): Promise<Date | KioskChangeRefused> {
    const pin = decideKioskPin(typed);
    if (!pin.ok) return new KioskChangeRefused(pin.refusal);
    const salt = randomBytes(KIOSK_PIN_SALT_BYTES);
    // Before the place is taken: nobody waits for it.
    const hash = await derived(pin.value, salt, KIOSK_PIN_ROUNDS, KIOSK_PIN_HASH_BYTES, 'sha256');
    return this.database.transaction(async (manager) => {
      if (!(await this.reader.takePlace(manager, accountId, placeId))) return new KioskChangeRefused({ code: 'OUTSIDE_YOUR_SCOPE', field: 'placeId' });
      const setAt = this.clock.now();
      await this.store.setPin(manager, { placeId, salt: salt.toString('base64url'), hash: hash.toString('base64url'), rounds: KIOSK_PIN_ROUNDS, setAt });
      await this.audit.record(manager, { act: 'KIOSK_PIN_SET', actorId: accountId, subject: { kind: 'PLACE', id: placeId }, detail: { place: placeId }, from });
      return setAt;
    });
  }
}
