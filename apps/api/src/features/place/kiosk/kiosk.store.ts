import { PAIRING_CODE_MINUTES, shortCode } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Secrets } from '../../../platform/secret/secrets.ts';
import { KioskEntity } from './kiosk.entity.ts';
import { KioskPinEntity } from './kiosk-pin.entity.ts';

/** A code as it is shown, and until when it may be typed. */
export interface PairingCode {
  readonly code: string;
  readonly codeExpiresAt: Date;
}

/** Writes kiosks; every method runs in the caller's transaction, with the place taken. */
@Injectable()
export class KioskStore {
  constructor(private readonly secrets: Secrets) {}

  /** The code of a kiosk, made again from its end; nothing of it is stored. */
  codeOf(kioskId: string, codeExpiresAt: Date): string {
    return shortCode(this.secrets.pairingBytes(kioskId, codeExpiresAt));
  }

  hashOf(code: string): string {
    return this.secrets.pairingCodeHash(code);
  }

  async insert(manager: EntityManager, kiosk: Pick<KioskEntity, 'id' | 'placeId' | 'name' | 'requestKey' | 'requestHash'>, now: Date): Promise<PairingCode> {
    const made = await this.freeCode(manager, kiosk.id, now);
    await manager.insert(KioskEntity, { ...kiosk, createdAt: now, codeHash: this.hashOf(made.code), codeExpiresAt: made.codeExpiresAt });
    return made;
  }

  async renewCode(manager: EntityManager, kioskId: string, now: Date): Promise<PairingCode> {
    const made = await this.freeCode(manager, kioskId, now);
    await manager.update(KioskEntity, { id: kioskId }, { codeHash: this.hashOf(made.code), codeExpiresAt: made.codeExpiresAt });
    return made;
  }

  async rename(manager: EntityManager, kioskId: string, name: string): Promise<void> {
    await manager.update(KioskEntity, { id: kioskId }, { name });
  }

  async revoke(manager: EntityManager, kioskId: string, now: Date): Promise<void> {
    await manager.update(KioskEntity, { id: kioskId }, { revokedAt: now });
  }

  async pair(manager: EntityManager, kioskId: string, device: { readonly publicKey: string; readonly appVersion: string }, now: Date): Promise<void> {
    await manager.update(KioskEntity, { id: kioskId }, { ...device, pairedAt: now, lastSeenAt: now });
  }

  async setPin(manager: EntityManager, pin: KioskPinEntity): Promise<void> {
    await manager.upsert(KioskPinEntity, { ...pin }, ['placeId']);
  }

  /** Of 34 thousand million codes two may be alike: whichever end gives one that no kiosk had is taken, a millisecond later at most a few times in the life of the product. */
  private async freeCode(manager: EntityManager, kioskId: string, now: Date): Promise<PairingCode> {
    for (let later = 0; ; later += 1) {
      const codeExpiresAt = new Date(now.getTime() + PAIRING_CODE_MINUTES * 60_000 + later);
      const code = this.codeOf(kioskId, codeExpiresAt);
      const [taken] = await manager.query<unknown[]>('SELECT 1 FROM kiosk WHERE code_hash = $1 AND id <> $2', [this.hashOf(code), kioskId]);
      if (taken === undefined) return { code, codeExpiresAt };
    }
  }
}
