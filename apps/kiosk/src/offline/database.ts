import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { Head, Identity, KeptClock, KeptEvent, KeptSnapshot, Session } from './kept-types.ts';

/** What the tablet keeps of the one kiosk it is. */
export interface KioskSchema extends DBSchema {
  identity: { key: 'kiosk'; value: Identity };
  /** `newKeys`: made for a pairing whose answer has not come yet. */
  meta: { key: string; value: { readonly session: Session } | { readonly head: Head } | { readonly clock: KeptClock } | { readonly newKeys: CryptoKeyPair } | { readonly revoked: true } | { readonly probe: string } };
  snapshot: { key: 'latest'; value: KeptSnapshot };
  events: { key: number; value: KeptEvent; indexes: { waiting: number } };
  /** What the service could not read: kept until somebody of the team has seen it. */
  rejected: { key: number; value: KeptEvent };
}

export type KioskDatabase = IDBPDatabase<KioskSchema>;
export const STORES = ['identity', 'meta', 'snapshot', 'events', 'rejected'] as const satisfies readonly StoreNames<KioskSchema>[];

type Step = (database: KioskDatabase, transaction: IDBPTransaction<KioskSchema, StoreNames<KioskSchema>[], 'versionchange'>) => void;

/** One step a version, for ever: a tablet that slept for a year walks all of them. None may drop an event that has no answer. */
export const STEPS: readonly Step[] = [
  (database) => {
    database.createObjectStore('identity');
    database.createObjectStore('meta');
    database.createObjectStore('snapshot');
    database.createObjectStore('events', { keyPath: 'sequence' }).createIndex('waiting', 'waiting');
    database.createObjectStore('rejected', { keyPath: 'sequence' });
  },
];

export const DATABASE = 'escale-kiosk';

/** Opens it at the version of the steps; `onGone` when it is closed under the kiosk, or another version of the app asks for it. */
export const openDatabase = async (onGone: () => void, steps: readonly Step[] = STEPS): Promise<KioskDatabase> => {
  const database: KioskDatabase = await openDB<KioskSchema>(DATABASE, steps.length, {
    upgrade: (opened, from, _to, transaction) => {
      for (const step of steps.slice(from)) step(opened, transaction);
    },
    blocking: () => {
      database.close();
      onGone();
    },
    terminated: onGone,
  });
  return database;
};
