import fc from 'fast-check';
import { at } from '../testing/builders.ts';
import { plusMinutes } from '../time/duration.ts';
import { interval } from '../time/interval.ts';
import { ALLOCATION_HOURS_MOST, allocationPieces, decideBlock } from './block.ts';

const now = at('2026-06-02T08:00:00Z');
const ten = at('2026-06-02T10:00:00Z');
const noon = at('2026-06-02T12:00:00Z');

describe('blocking a unit', () => {
  it.each<[string, Date, Date, readonly [Date, Date][], object | true]>([
    ['takes a free stretch', ten, noon, [], true],
    ['takes one that touches a booking', ten, noon, [[noon, at('2026-06-02T13:00:00Z')]], true],
    ['takes one that began', at('2026-06-02T07:00:00Z'), noon, [], true],
    ['refuses one over a booking', ten, noon, [[at('2026-06-02T11:59:00Z'), at('2026-06-02T13:00:00Z')]], { code: 'SLOT_TAKEN' }],
    ['refuses one that ends before it begins', noon, ten, [], { code: 'BLOCK_OUT_OF_ORDER', field: 'endsAt' }],
    ['refuses one that is over', at('2026-06-02T06:00:00Z'), now, [], { code: 'BLOCK_OUT_OF_ORDER', field: 'endsAt' }],
    ['takes 92 days', ten, plusMinutes(ten, 92 * 1440), [], true],
    ['refuses a minute more', ten, plusMinutes(ten, 92 * 1440 + 1), [], { code: 'BLOCK_TOO_LONG', field: 'endsAt' }],
  ])('%s', (_sentence, startsAt, endsAt, busy, expected) => {
    const decision = decideBlock({ startsAt, endsAt }, { busy: busy.map(([start, end]) => interval(start, end)) }, now);
    expect(decision.ok ? true : decision.refusal).toEqual(expected);
  });

  it('is allocated in pieces that follow one another, none too long', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 92 * 1440 }), (minutes) => {
        const whole = interval(ten, plusMinutes(ten, minutes));
        const pieces = allocationPieces(whole);
        expect(pieces[0]?.start).toEqual(whole.start);
        expect(pieces.at(-1)?.end).toEqual(whole.end);
        pieces.forEach(({ start, end }, index) => {
          expect(end.getTime() - start.getTime()).toBeGreaterThan(0);
          expect(end.getTime() - start.getTime()).toBeLessThanOrEqual(ALLOCATION_HOURS_MOST * 3_600_000);
          if (index > 0) expect(start).toEqual(pieces[index - 1]?.end);
        });
      }),
    );
  });
});
