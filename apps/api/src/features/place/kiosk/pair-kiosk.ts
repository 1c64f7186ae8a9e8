import { decidePairing, type KioskPairingRefusalCode, type KioskRefusal, readShortCode } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { Secrets } from '../../../platform/secret/secrets.ts';
import { isDeviceKey } from './device-key.ts';
import { DeviceReader, type KioskPlaceRow } from './device.reader.ts';
import { KioskStore } from './kiosk.store.ts';

export interface PairingWish {
  readonly code: string;
  readonly publicKey: string;
  readonly appVersion: string;
}

export interface Paired {
  readonly kioskId: string;
  readonly name: string;
  readonly place: KioskPlaceRow;
  readonly presenceSecret: string;
}

/** A "no" to a device that typed a code. */
export class PairingRefused implements KioskRefusal<KioskPairingRefusalCode> {
  constructor(
    readonly code: KioskPairingRefusalCode,
    readonly field: string,
  ) {}
}

/** Binds a kiosk to the key of the device on which its code was typed. */
@Injectable()
export class PairKiosk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: DeviceReader,
    private readonly store: KioskStore,
    private readonly secrets: Secrets,
    private readonly audit: AuditLog,
  ) {}

  async run({ code: typed, publicKey, appVersion }: PairingWish, from: RequestContext): Promise<Paired | PairingRefused> {
    if (!isDeviceKey(publicKey)) return new PairingRefused('KEY_UNFIT', 'publicKey');
    const code = readShortCode(typed);
    if (code === null) return new PairingRefused('CODE_UNKNOWN', 'code');
    return this.database.transaction(async (manager) => {
      const kiosk = await this.reader.takeByCode(manager, this.store.hashOf(code));
      const now = this.clock.now();
      const decision = decidePairing(kiosk && { ...kiosk, sameKey: kiosk.publicKey === publicKey }, now);
      if (!decision.ok) return new PairingRefused(decision.refusal.code, decision.refusal.field);
      if (kiosk === null) throw new Error('No kiosk was paired.');
      const { id: kioskId, placeId, name } = kiosk;
      const paired = { kioskId, name, place: await this.reader.placeOf(manager, placeId), presenceSecret: this.secrets.presenceSecret(kioskId) };
      if (decision.value.repeated) return paired;
      await this.store.pair(manager, kioskId, { publicKey, appVersion }, now);
      await this.audit.record(manager, { act: 'KIOSK_PAIRED', actorId: null, subject: { kind: 'KIOSK', id: kioskId }, detail: { place: placeId }, after: { publicKey }, from });
      return paired;
    });
  }
}
