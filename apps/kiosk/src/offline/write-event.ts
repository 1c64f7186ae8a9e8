import { idOf, type KioskEvent, type KioskFact, readEvent, type TimedEvent, writeEvent } from '@escale/domain';
import { bytesOf, digestOf } from './bytes.ts';
import type { KioskClock } from './clock.ts';
import { type Exclusively, WRITE_LOCK } from './exclusively.ts';
import { signed } from './identity.ts';
import type { Kept } from './kept.ts';
import type { Head, Identity, KeptEvent } from './kept-types.ts';

export const NO_HEAD: Head = { sequence: 0, hash: null };

/** What else an event says than what happened. */
export type Circumstances = { readonly by: KioskEvent['by']; readonly online: boolean; readonly snapshot: string | null };

export type Writing = { readonly kept: Kept; readonly clock: KioskClock; readonly exclusively: Exclusively; readonly identity: Identity; readonly newId: () => string };

const headOf = async (kept: Kept): Promise<Head> => {
  const record = await kept.read((database) => database.get('meta', 'head'));
  return record !== undefined && 'head' in record ? record.head : NO_HEAD;
};

/**
 * Writes one gesture as one event: numbered, chained to the one before, signed, and kept with the new end of the chain in one transaction. Resolves only once the browser says that all of it is kept.
 * Two tabs take turns: the number is read, and used, under one lock.
 */
export const keepEvent = async ({ kept, clock, exclusively, identity, newId }: Writing, fact: KioskFact, { by, online, snapshot }: Circumstances): Promise<KeptEvent> => {
  const stamp = clock.stamp();
  const { at, sure } = clock.now();
  return exclusively(WRITE_LOCK, async () => {
    const head = await headOf(kept);
    const event: KioskEvent = { id: idOf(newId()), kioskId: idOf(identity.kioskId), sequence: head.sequence + 1, ...stamp, online, snapshot, by, previous: head.hash, fact };
    const text = writeEvent(event);
    const [signature, hash] = await Promise.all([signed(identity.keys, text), digestOf(text)]);
    const row: KeptEvent = { sequence: event.sequence, id: event.id, text, signature, bytes: bytesOf(text).length, at, sure, epoch: stamp.epoch, answer: null, answeredAt: null, waiting: 1 };
    await kept.write(async (database) => {
      const transaction = database.transaction(['events', 'meta'], 'readwrite', { durability: 'strict' });
      // `add`: a number that is taken stops everything rather than overwrite what was seen.
      await Promise.all([transaction.objectStore('events').add(row), transaction.objectStore('meta').put({ head: { sequence: row.sequence, hash } }, 'head'), transaction.done]);
    });
    return row;
  });
};

/** A kept event as the rules read it, at the time the kiosk believes it happened. */
export const timed = ({ text, at, sure }: KeptEvent): TimedEvent => {
  const read = readEvent(text);
  if (!read.ok) throw new Error(`The kiosk cannot read its own event: ${read.refusal.code} ${String(read.refusal.field)}.`);
  return { ...read.value, at, sure };
};
