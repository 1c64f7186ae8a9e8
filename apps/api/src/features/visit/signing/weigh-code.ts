import { type PresenceCode, presenceOfCode, type SigningRefusal } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Secrets } from '../../../platform/secret/secrets.ts';
import type { CodeKiosk } from './signing-row.ts';
import { SigningReader } from './signing.reader.ts';

/** Tells which kiosk showed a code, and whether it stands where the session is. A code says where somebody is, not who: as many as read it may use it. */
@Injectable()
export class WeighCode {
  constructor(
    private readonly reader: SigningReader,
    private readonly secrets: Secrets,
  ) {}

  async run(manager: EntityManager, code: PresenceCode, placeId: string, now: Date): Promise<CodeKiosk | SigningRefusal> {
    const field = 'presenceCode';
    for (const kiosk of await this.reader.kiosks(manager, { id: code.kioskId, placeId })) {
      const stands = await presenceOfCode(code, async (message) => this.secrets.presenceHmac(kiosk.id, message), now);
      // A typed code that is over cannot be told from one that never was.
      if (stands === 'wrong') continue;
      if (kiosk.placeId !== placeId) return { code: 'OTHER_PLACE', field };
      return stands === 'here' ? kiosk : { code: 'CODE_OVER', field };
    }
    return { code: 'CODE_UNKNOWN', field };
  }
}
