import { describe, expect, it } from '@jest/globals';
import { LineValve } from './line-valve.ts';

interface Line {
  readonly event: string;
  readonly from?: number;
}
const KIND: Line = { event: 'REFUSED' };
const drive = (valve: LineValve<Line>, times: number, line: (index: number) => Line): number => Array.from({ length: times }, (_, index) => valve.admits(line(index), KIND)).filter(Boolean).length;

describe('a log that is driven', () => {
  it('writes the same line five times a minute and counts the others', () => {
    const valve = new LineValve<Line>();
    expect(drive(valve, 10_000, () => ({ event: 'REFUSED', from: 1 }))).toBe(5);
    expect(drive(valve, 1, () => ({ event: 'REFUSED', from: 2 }))).toBe(1);
    expect(valve.close()).toEqual([{ line: { event: 'REFUSED', from: 1 }, more: 9_995 }]);
  });

  it('begins anew when the minute is over', () => {
    const valve = new LineValve<Line>();
    drive(valve, 6, () => KIND);
    valve.close();
    expect(drive(valve, 6, () => KIND)).toBe(5);
    expect(valve.close()).toEqual([{ line: KIND, more: 1 }]);
    expect(valve.close()).toEqual([]);
  });

  it('grows by a bounded number of lines when each of them differs, and loses sight of none', () => {
    const valve = new LineValve<Line>();
    const written = drive(valve, 50_000, (from) => ({ event: 'REFUSED', from }));
    const left = valve.close();
    expect(written + left.length).toBeLessThanOrEqual(301);
    expect(written + left.reduce((sum, { more }) => sum + more, 0)).toBe(50_000);
  });

  it('grows by a bounded number of lines when many differ and each comes often', () => {
    const valve = new LineValve<Line>();
    const written = drive(valve, 50_000, (index) => ({ event: 'REFUSED', from: index % 250 }));
    const left = valve.close();
    expect(written).toBe(600);
    expect(written + left.reduce((sum, { more }) => sum + more, 0)).toBe(50_000);
  });
});
