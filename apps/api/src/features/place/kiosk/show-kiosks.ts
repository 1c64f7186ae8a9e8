import { Injectable } from '@nestjs/common';
import type { KioskWithCode } from './change-kiosks.ts';
import { KioskChangeRefused } from './kiosk-refused.ts';
import type { KioskRow, PlaceKiosksRow } from './kiosk-row.ts';
import { TeamKiosksReader } from './team-kiosks.reader.ts';

/** The kiosks of a place as its team sees them. */
@Injectable()
export class ShowKiosks {
  constructor(private readonly reader: TeamKiosksReader) {}

  /** Null for who is not of the team. */
  async ofPlace(accountId: string, placeId: string): Promise<(PlaceKiosksRow & { readonly kiosks: readonly KioskRow[] }) | null> {
    const place = await this.reader.place(accountId, placeId);
    return place && { ...place, kiosks: await this.reader.ofPlace(accountId, placeId) };
  }

  async changed(accountId: string, result: string | KioskChangeRefused): Promise<KioskRow | KioskChangeRefused> {
    if (result instanceof KioskChangeRefused) return result;
    return (await this.reader.one(accountId, result)) ?? new KioskChangeRefused({ code: 'KIOSK_UNKNOWN', field: 'kioskId' });
  }

  async withCode(accountId: string, result: KioskWithCode | KioskChangeRefused): Promise<{ readonly kiosk: KioskRow; readonly code: string | null; readonly codeExpiresAt: Date } | KioskChangeRefused> {
    if (result instanceof KioskChangeRefused) return result;
    const kiosk = await this.changed(accountId, result.id);
    return kiosk instanceof KioskChangeRefused ? kiosk : { kiosk, code: result.code, codeExpiresAt: result.codeExpiresAt };
  }
}
