import { randomBytes, timingSafeEqual } from 'node:crypto';
import { KIOSK_CHALLENGE_SECONDS, type KioskSessionRefusalCode } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { KioskSessions } from '../../../platform/access/kiosk-sessions.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { Secrets } from '../../../platform/secret/secrets.ts';
import { DeviceReader } from './device.reader.ts';
import { signedBy } from './device-key.ts';

export interface OpenedKioskSession {
  readonly token: string;
  readonly expiresAt: Date;
  readonly serverTime: Date;
}

/** Opens a session to the device that signs a challenge with the key its kiosk is bound to. Nothing is stored of a challenge: it carries its own end, and a seal. */
@Injectable()
export class OpenKioskSession {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: DeviceReader,
    private readonly sessions: KioskSessions,
    private readonly secrets: Secrets,
  ) {}

  /** A challenge for a minute. Given for any id, so that it does not say which kiosks there are. */
  challenge(kioskId: string): string {
    const challenge = `${String(this.clock.now().getTime() + KIOSK_CHALLENGE_SECONDS * 1_000)}.${randomBytes(16).toString('base64url')}`;
    return `${challenge}.${this.secrets.challengeSeal(kioskId, challenge)}`;
  }

  async run(kioskId: string, nonce: string, signature: string): Promise<OpenedKioskSession | KioskSessionRefusalCode> {
    return this.database.transaction(async (manager) => {
      const kiosk = await this.reader.take(manager, kioskId);
      if (kiosk === null || kiosk.publicKey === null) return 'KIOSK_UNKNOWN';
      if (!this.isLive(kioskId, nonce)) return 'CHALLENGE_OVER';
      // Before anything is said of the kiosk: it is said to its device only.
      if (!signedBy(kiosk.publicKey, nonce, signature)) return 'SIGNATURE_WRONG';
      if (kiosk.revokedAt !== null) return 'KIOSK_REVOKED';
      return { ...(await this.sessions.open(manager, { kioskId, placeId: kiosk.placeId })), serverTime: this.clock.now() };
    });
  }

  private isLive(kioskId: string, nonce: string): boolean {
    const [, challenge = '', ends = '', seal = ''] = /^((\d{13})\.[\w-]{22})\.([\w-]{43})$/.exec(nonce) ?? [];
    const right = Buffer.from(this.secrets.challengeSeal(kioskId, challenge));
    return seal.length === right.length && timingSafeEqual(Buffer.from(seal), right) && this.clock.now().getTime() < Number(ends);
  }
}
