import { describe, expect, it } from '@jest/globals';
import { aBlock, aPlannedBooking, aPlanning } from '../../../test/planning.ts';
import { axisOf } from './axis.presenter.ts';
import { keptRows, keptWhereSame } from './kept.presenter.ts';
import { groupsOf } from './rows.presenter.ts';

const inRows = [aPlannedBooking({ id: 'one' }), aPlannedBooking({ id: 'two', units: [{ unitId: 'vr2', freeAt: '2035-03-14T07:00:00Z' }] })];
// As it comes over the network: every time another object.
const sent = (bookings = inRows): ReturnType<typeof aPlanning> => JSON.parse(JSON.stringify(aPlanning({ bookings, blocks: [aBlock()] }))) as ReturnType<typeof aPlanning>;
const rowsOf = (planning: ReturnType<typeof sent>) => groupsOf(planning, axisOf(planning), 'category');

describe('a planning that is read again', () => {
  it('is made of the very same parts where nothing changed', () => {
    const before = sent();
    const now = keptWhereSame(before, { ...sent(), serverTime: '2035-03-14T05:30:00Z' });
    expect(now.serverTime).toBe('2035-03-14T05:30:00Z');
    expect(now.bookings).toBe(before.bookings);
    expect(now.blocks).toBe(before.blocks);
    expect(now.units).toBe(before.units);
  });

  it('has what changed, came and went, and the rest as it was', () => {
    const before = sent();
    const now = keptWhereSame(before, sent([aPlannedBooking({ id: 'one', version: 9 }), ...inRows.slice(1), aPlannedBooking({ id: 'three' })]));
    expect(now.bookings.map(({ id, version }) => [id, version])).toEqual([['one', 9], ['two', before.bookings[1]?.version], ['three', before.bookings[0]?.version]]);
    expect(now.bookings.map((booking) => before.bookings.includes(booking))).toEqual([false, true, false]);
    expect(keptWhereSame(before, sent([])).bookings).toEqual([]);
  });

  it('is its own where it is of another place, or the first', () => {
    const now = { ...sent(), placeId: 'elsewhere' };
    expect(keptWhereSame(sent(), now)).toBe(now);
    expect(keptWhereSame(null, now)).toBe(now);
  });

  it('draws only the rows anew on which something changed', () => {
    const before = sent();
    const rows = rowsOf(before);
    const now = keptWhereSame(before, sent([aPlannedBooking({ id: 'one', version: 9 }), ...inRows.slice(1)]));
    const kept = keptRows(rows, rowsOf(now));
    expect(kept[0]?.rows.map((row, index) => row === rows[0]?.rows[index])).toEqual([false, true]);
    expect(kept[0]?.rows[0]?.bars[0]?.booking.version).toBe(9);
  });

  it('draws every row anew when the hours that are shown are others', () => {
    const before = sent();
    const early = keptWhereSame(before, sent([...inRows, aPlannedBooking({ id: 'early', startsAt: '2035-03-14T01:00:00Z', endsAt: '2035-03-14T02:00:00Z', units: [{ unitId: 'pc1', freeAt: '2035-03-14T02:00:00Z' }] })]));
    const [first] = keptRows(rowsOf(before), rowsOf(early));
    expect(first?.rows.map((row, index) => row === rowsOf(before)[0]?.rows[index])).toEqual([false, false]);
    expect(first?.rows[0]?.bars[0]?.pieces).not.toEqual(rowsOf(before)[0]?.rows[0]?.bars[0]?.pieces);
  });
});
