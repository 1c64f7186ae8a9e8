/** @jest-environment node */
import { idOf, type KioskFact } from '@escale/domain';
import { BOOKING, tablet } from '../../test/tablet.ts';
import { DATABASE, openDatabase, STEPS } from './database.ts';
import { NotKept } from './trouble.ts';

const arrival: KioskFact = { type: 'CHECKED_IN', bookingId: idOf(BOOKING), knownBy: 'CODE', revision: null, learnerIds: [] };
const named = (name: string) => new DOMException('Refused.', name);

/** A browser whose storage takes nothing more, for as long as `full` says so. */
const withFullStorage = (full: () => boolean): typeof openDatabase => async (onGone, steps) => {
  const database = await openDatabase(onGone, steps);
  return new Proxy(database, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== 'function') return value;
      return (...asked: unknown[]): unknown => {
        if (full() && (key === 'put' || asked[1] === 'readwrite')) throw named('QuotaExceededError');
        return Reflect.apply(value, target, asked);
      };
    },
  });
};

it('a full storage keeps nothing, sends nothing and is never green; the kiosk takes people again once there is room', async () => {
  const { service, paired } = tablet();
  let full = false;
  const device = await paired({ open: withFullStorage(() => full) });
  full = true;
  await expect(device.record(arrival)).rejects.toThrow(NotKept);
  await device.flush();
  expect(device.state).toMatchObject({ trouble: 'FULL', waiting: 0 });
  expect(service.received.size).toBe(0);
  await device.beat({ retry: true, send: false, snapshot: false });
  expect(device.state.trouble).toBe('FULL');
  full = false;
  await device.beat({ retry: true, send: false, snapshot: false });
  expect(device.state.trouble).toBeNull();
  const { sequence, id } = await device.record(arrival);
  expect(sequence).toBe(1);
  expect(await device.answerOf(id)).toMatchObject({ outcome: 'ACCEPTED' });
});

it('a database closed under the kiosk is said, and opened again', async () => {
  const { paired } = tablet();
  let closing: (() => void) | undefined;
  const open: typeof openDatabase = async (onGone, steps) => {
    const database = await openDatabase(onGone, steps);
    closing = () => database.close();
    return database;
  };
  const device = await paired({ open });
  closing?.();
  await expect(device.record(arrival)).rejects.toThrow(NotKept);
  expect(device.state).toMatchObject({ trouble: 'CLOSED', waiting: 0 });
  await device.beat({ retry: true, send: false, snapshot: false });
  expect(device.state.trouble).toBeNull();
  expect((await device.record(arrival)).sequence).toBe(1);
});

it('an answer that could not be kept leaves the event in the queue', async () => {
  const { service, paired, pass } = tablet();
  let full = false;
  const device = await paired({ open: withFullStorage(() => full) });
  const { sync } = service;
  Object.assign(service, { sync: async (...asked: Parameters<typeof sync>) => sync(...asked).finally(() => (full = true)) });
  const { id } = await device.record(arrival);
  await device.flush();
  expect(device.state.answers.get(id)).toBeNull();
  full = false;
  Object.assign(service, { sync });
  pass(60_000);
  await device.hint();
  expect(device.state.answers.get(id)).toMatchObject({ outcome: 'DUPLICATE' });
});

it('a newer app takes over the storage of the one before with all that was not sent', async () => {
  const { service, paired, open } = tablet();
  const device = await paired();
  service.down = true;
  const { id } = await device.record(arrival);
  const newer: typeof openDatabase = (onGone) => openDatabase(onGone, [...STEPS, (database) => void database.createObjectStore('later' as never)]);
  const again = await open({ open: newer });
  expect(again.unsent().map((row) => row.id)).toEqual([id]);
  // The tab of the older app is told, and cannot write behind its back.
  await expect(device.record(arrival)).rejects.toThrow(NotKept);
  expect((await indexedDB.databases()).map(({ name, version }) => [name, version])).toEqual([[DATABASE, 2]]);
});
