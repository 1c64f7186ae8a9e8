import { createHash } from 'node:crypto';
import type { KioskEntity } from './kiosk.entity.ts';

/** A kiosk as its team sees it. */
export type KioskRow = Pick<
  KioskEntity,
  'id' | 'name' | 'codeExpiresAt' | 'createdAt' | 'pairedAt' | 'revokedAt' | 'lastSeenAt' | 'toldAllAt' | 'pending' | 'clockOffsetMs' | 'clockState' | 'batteryPercent' | 'charging' | 'appVersion' | 'storagePersisted'
>;

/** A kiosk taken to be changed, with its place. */
export type KioskTaken = Pick<KioskEntity, 'id' | 'placeId' | 'name' | 'codeExpiresAt' | 'pairedAt' | 'revokedAt' | 'pending'>;

/** The kiosks of a place, for its team. */
export interface PlaceKiosksRow {
  readonly placeId: string;
  readonly mayChange: boolean;
  readonly pinSetAt: Date | null;
}

/** By which a repeated request is known to be the same. */
export const requestHashOf = (request: unknown): string => createHash('sha256').update(JSON.stringify(request)).digest('hex');
