/** @jest-environment node */
import { timeZone } from '@escale/domain';
import { IDBFactory } from 'fake-indexeddb';
import { snapshotWith } from '../../test/tablet.ts';
import { openDatabase } from './database.ts';
import { Holdings } from './holdings.ts';
import { Kept } from './kept.ts';

it.each<[string, string, string, string, string]>([
  ['in Paris over the night that has an hour less', 'Europe/Paris', '2026-03-28T22:30:00Z', '2026-03-29T21:59:59Z', '2026-03-29T22:00:00Z'],
  ['in Paris, taken in the day of 23 hours', 'Europe/Paris', '2026-03-28T23:00:00Z', '2026-03-30T21:59:59Z', '2026-03-30T22:00:00Z'],
  ['in Paris over the night that has an hour more', 'Europe/Paris', '2026-10-24T21:30:00Z', '2026-10-25T22:59:59Z', '2026-10-25T23:00:00Z'],
  ['in Paris, taken in the second two o’clock', 'Europe/Paris', '2026-10-25T01:30:00Z', '2026-10-26T22:59:59Z', '2026-10-26T23:00:00Z'],
  ['in Réunion in the same nights, by its own midnight', 'Indian/Reunion', '2026-03-28T19:59:00Z', '2026-03-29T19:59:59Z', '2026-03-29T20:00:00Z'],
  ['in Réunion in autumn', 'Indian/Reunion', '2026-10-24T20:00:00Z', '2026-10-26T19:59:59Z', '2026-10-26T20:00:00Z'],
])('a list holds to the end of tomorrow, %s', async (_sentence, zone, takenAt, last, over) => {
  globalThis.indexedDB = new IDBFactory();
  const holdings = new Holdings(new Kept(openDatabase, () => undefined));
  const { place } = snapshotWith();
  await holdings.heard({ same: false, snapshot: snapshotWith({ takenAt: new Date(takenAt), place: { ...place, timeZone: timeZone(zone) } }) }, new Date(takenAt));
  expect(holdings.viewAt(new Date(last))?.place.timeZone).toBe(zone);
  expect(holdings.viewAt(new Date(over))).toBeNull();
});
