import { STORES } from './database.ts';
import type { Kept } from './kept.ts';

/** Forgets everything at once: keys, people, events. */
export const wipe = (kept: Kept): Promise<void> =>
  kept.write(async (database) => {
    const transaction = database.transaction(STORES, 'readwrite');
    await Promise.all([...STORES.map((store) => transaction.objectStore(store).clear()), transaction.done]);
  });

/** Forgets the people, the identity's session and that it may go on: what is left is what nobody else has. */
export const shutOut = (kept: Kept): Promise<void> =>
  kept.write(async (database) => {
    const transaction = database.transaction(['meta', 'snapshot'], 'readwrite');
    const meta = transaction.objectStore('meta');
    await Promise.all([transaction.objectStore('snapshot').clear(), meta.delete('session'), meta.put({ revoked: true }, 'revoked'), transaction.done]);
  });

export const isShutOut = (kept: Kept): Promise<boolean> => kept.read(async (database) => (await database.get('meta', 'revoked')) !== undefined);
