import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { codeDigestText, idOf, type KioskSnapshot, localDay, minuteOfDay, shortCode, type SnapshotBooking, type TimeZone, USUAL_IMMERSION } from '@escale/domain';
import { IDBFactory } from 'fake-indexeddb';
import { KioskDevice } from '../src/offline/device.ts';
import { openDatabase } from '../src/offline/database.ts';
import type { DeviceDeps } from '../src/offline/device-body.ts';
import type { Exclusively } from '../src/offline/exclusively.ts';
import { uuidV7 } from '../src/offline/uuid-v7.ts';
import { FakeService, KIOSK } from './fake-service.ts';

export const CODE = shortCode(Uint8Array.of(8, 66, 16, 132, 32));
export const PLACE = '0e5ca1e0-0000-7000-a000-000000000001';
export const BOOKING = '0197f000-0000-7000-8000-000000000001';
export const NOW = new Date('2026-03-12T12:55:00.000Z');
const OFFER = '0197f000-0000-7000-8000-000000000002';
const UNIT = '0197f000-0000-7000-8000-000000000003';
const MODEL = '0197f000-0000-7000-8000-000000000004';

export const bookingWith = (more: Partial<SnapshotBooking> = {}): SnapshotBooking => ({
  id: idOf(BOOKING), placeId: idOf(PLACE), offerId: idOf(OFFER), revision: 0, status: 'CONFIRMED', approvalState: 'NOT_NEEDED', guardianConsentState: 'NOT_NEEDED', startsAt: new Date('2026-03-12T13:00:00Z'), endsAt: new Date('2026-03-12T13:30:00Z'),
  holdExpiresAt: null, checkedInAt: null, cancelledAt: null, displayName: 'Camille D.', codeDigest: createHash('sha256').update(codeDigestText(KIOSK, CODE)).digest('hex'), people: 1, isGroup: false, minor: false, moduleId: null,
  unitIds: [idOf(UNIT)], noticeVersion: null, learners: [], worn: [], ...more,
});

export const snapshotWith = (more: Partial<KioskSnapshot> = {}): KioskSnapshot => ({
  mark: 'one', takenAt: NOW, upTo: 0, place: { id: idOf(PLACE), name: 'La Forge', timeZone: 'Europe/Paris' as TimeZone, siteNumber: 90_001, phone: null, demo: true }, policy: { earlyMinutes: 20, lateMinutes: 30, ticketToleranceMinutes: 5 }, keys: [],
  bookings: [bookingWith()], moved: [], closures: [], supervision: [], openings: ['2026-03-11', '2026-03-12', '2026-03-13'].map((day) => ({ day: localDay(day), intervals: [{ opens: minuteOfDay(0), closes: minuteOfDay(1_440) }], holiday: null })), offers: [{ id: idOf(OFFER), titleFr: 'Séance VR', titleEn: 'VR session', spaceName: null, durations: [30], walkIn: false, supervised: false, safetyNotice: false, guardianConsentBelow: null, needs: [{ category: 'VR_HEADSET', quantity: 1, perPerson: true }], spaceId: null, spaceCapacity: null, placeCapacity: null }], modules: [],
  units: [{ id: idOf(UNIT), modelId: MODEL, tag: 'TL1-Q3-07', spaceName: 'Salle bleue', status: 'READY', custody: null, battery: null, sanitisedAt: null, returnedAt: null, moduleIds: [], usedMinutes: 0 }],
  models: [{ id: MODEL, name: 'Quest 3', category: 'VR_HEADSET', minimumAge: 13, batteryLeast: 30, turnaroundMinutes: 15, ...USUAL_IMMERSION, checklistOff: [], accessories: [] }], notices: [], pin: null, ...more,
});

/** The locks of one browser, over its tabs. */
export const browserLocks = (): Exclusively => {
  const queues = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const before = queues.get(name) ?? Promise.resolve();
    const turn = before.then(work, work);
    // Whoever comes next waits for the turn to end, however it does; what failed is told to whose turn it was.
    queues.set(name, Promise.allSettled([turn]));
    return turn;
  };
};

/** One browser with its storage, the service it talks to, and a clock that is moved by hand; each `open` is a start of the app. */
export const tablet = (snapshot: KioskSnapshot = snapshotWith()) => {
  globalThis.indexedDB = new IDBFactory();
  const time = { wall: NOW.getTime(), monotone: 1_000 };
  const service = new FakeService(snapshot, () => new Date(NOW.getTime() + time.monotone - 1_000));
  const exclusively = browserLocks();
  const open = async (more: Partial<DeviceDeps> = {}): Promise<KioskDevice> => {
    const clocks = { look: () => ({ ...time }), newId: () => uuidV7(time.wall) };
    const device = new KioskDevice({ service, open: openDatabase, exclusively, clocks, random: () => 0, appVersion: 'test', ...more });
    await device.start();
    return device;
  };
  const pass = (ms: number) => {
    time.wall += ms;
    time.monotone += ms;
  };
  /** A kiosk that is paired and has its snapshot. */
  const paired = async (more: Partial<DeviceDeps> = {}): Promise<KioskDevice> => {
    const device = await open(more);
    await device.pair('K7M24QXP');
    await device.refresh();
    await device.flush();
    return device;
  };
  return { service, time, pass, open, paired };
};
