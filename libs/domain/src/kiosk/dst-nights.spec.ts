import { USUAL_IMMERSION } from '../equipment/immersion/immersion-limits.ts';
import { idOf } from '../kernel/id.ts';
import { at } from '../testing/builders.ts';
import { timeZone } from '../time/time-zone.ts';
import { decideAtKiosk } from './decide-at-kiosk.ts';
import { bestTime, isEpochOver, newEpoch } from './epoch.ts';
import { headsetOut } from './headsets-out.ts';
import { DEFAULT_OVERDUE_POLICY, overdueFact } from './overdue.ts';
import type { KioskSnapshot, SnapshotBooking } from './snapshot.ts';

const MINUTE = 60_000;
const after = (from: Date, minutes: number): Date => new Date(from.getTime() + minutes * MINUTE);

/** What a kiosk of a place in the zone holds true of one booking of an hour. */
const viewOf = (zone: string, startsAt: Date): KioskSnapshot => {
  const booking: SnapshotBooking = {
    id: idOf('b'), placeId: idOf('here'), offerId: idOf('o'), revision: 0, status: 'CONFIRMED', approvalState: 'NOT_NEEDED', guardianConsentState: 'NOT_NEEDED', startsAt, endsAt: after(startsAt, 60), holdExpiresAt: null, checkedInAt: null, cancelledAt: null,
    displayName: 'Camille D.', codeDigest: 'd', people: 1, isGroup: false, minor: false, moduleId: null, unitIds: [idOf('u')], noticeVersion: null, learners: [], worn: [{ unitId: idOf('u'), start: startsAt, end: null }],
  };
  return {
    mark: 'm', takenAt: startsAt, upTo: 0, place: { id: idOf('here'), name: 'La Forge', timeZone: timeZone(zone), siteNumber: 7, phone: null, demo: false }, policy: { earlyMinutes: 20, lateMinutes: 30, ticketToleranceMinutes: 5 }, keys: [], moved: [], openings: [], closures: [], supervision: [], bookings: [booking],
    units: [{ id: idOf('u'), modelId: 'quest', tag: 'U', spaceName: null, status: 'IN_SESSION', custody: idOf('b'), battery: null, sanitisedAt: null, returnedAt: null, moduleIds: [], usedMinutes: 0 }],
    models: [{ id: 'quest', name: 'Quest', category: 'VR_HEADSET', minimumAge: 13, batteryLeast: 30, turnaroundMinutes: 10, ...USUAL_IMMERSION, checklistOff: [], accessories: [] }], offers: [], modules: [], notices: [], pin: null,
  };
};

// The clocks of Paris go from 2 h to 3 h at 1:00 UTC of the last Sunday of March, and back from 3 h to 2 h at 1:00 UTC of the last of October; those of Réunion never change.
const NIGHTS: readonly (readonly [string, string, string])[] = [
  ['at 3:15 in Paris, a quarter of an hour after the hour that is not', 'Europe/Paris', '2026-03-29T01:15:00Z'],
  ['at 1:45 in Paris, with the hour that is not in its middle', 'Europe/Paris', '2026-03-29T00:45:00Z'],
  ['at the first 2:15 in Paris', 'Europe/Paris', '2026-10-25T00:15:00Z'],
  ['at the second 2:15 in Paris', 'Europe/Paris', '2026-10-25T01:15:00Z'],
  ['at 5:15 in Réunion, in the night Paris loses an hour', 'Indian/Reunion', '2026-03-29T01:15:00Z'],
  ['at 5:15 in Réunion, in the night Paris gains one', 'Indian/Reunion', '2026-10-25T01:15:00Z'],
];

describe.each(NIGHTS)('a session that begins %s', (_sentence, zone, text) => {
  const startsAt = at(text);
  const view = viewOf(zone, startsAt);

  it.each([[-21, 'TOO_EARLY'], [-20, 'WELCOME'], [0, 'WELCOME'], [29, 'WELCOME'], [30, 'TOO_LATE']])('lets in %i minutes from then: %s', (minute, expected) => {
    const answer = decideAtKiosk(view, { by: 'CODE', digest: 'd' }, after(startsAt, minute));
    expect(answer.say === 'REFUSED' ? answer.refusal.code : answer.say).toBe(expected);
  });

  it('counts what is worn by what went by, not by what clocks on the wall say', () => {
    const out = (minute: number) => headsetOut(view, view.units[0] as KioskSnapshot['units'][number], after(startsAt, minute), new Set());
    expect([out(1), out(18), out(21)].map((seen) => seen?.standing)).toEqual(['RUNNING', 'WARNED', 'OVER']);
    expect(out(5)?.immersion?.minutesLeft).toBe(15);
  });

  it('is overdue ten minutes after its end, and missing after an hour', () => {
    const dueAt = after(startsAt, 60);
    expect([69, 70].map((minute) => overdueFact('IN_SESSION', dueAt, DEFAULT_OVERDUE_POLICY, after(startsAt, minute)))).toEqual([null, 'OVERDUE_NOTED']);
    expect([119, 120].map((minute) => overdueFact('OVERDUE', dueAt, DEFAULT_OVERDUE_POLICY, after(startsAt, minute)))).toEqual([null, 'MISSING_NOTED']);
  });

  it('is timed through a tablet whose clock somebody sets by the hour of the wall', () => {
    const began = { wall: startsAt.getTime(), monotone: 0 };
    const epoch = { ...newEpoch('e', began), startedAt: startsAt.getTime() };
    const setBack = { wall: began.wall + 30 * MINUTE - 60 * MINUTE, monotone: 30 * MINUTE };
    expect(isEpochOver(epoch, setBack)).toBe(false);
    expect(bestTime(epoch, setBack, null)).toEqual({ at: after(startsAt, 30), sure: true });
  });
});
