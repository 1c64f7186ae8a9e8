import { at } from '../testing/builders.ts';
import { whoIsOpen } from './who-is-open.ts';

const span = (from: string, to: string) => ({ start: at(`2026-03-05T${from}:00Z`), end: at(`2026-03-05T${to}:00Z`) });
const shown = ({ start, end }: { start: Date; end: Date }) => `${start.toISOString().slice(11, 16)}-${end.toISOString().slice(11, 16)}`;

describe('a place that is open for some', () => {
  it('is open when anybody may come, and says which of it is for whom', () => {
    const { open, reserved } = whoIsOpen({ PUBLIC: [span('14:00', '18:00')], ACCOMPANIED: [span('09:00', '11:00'), span('14:00', '18:00')], GROUPS: [span('10:00', '12:00'), span('17:00', '20:00')] });
    expect(open.map(shown)).toEqual(['09:00-12:00', '14:00-20:00']);
    expect(reserved.map((piece) => `${shown(piece)} ${piece.audiences.join('+')}`)).toEqual(['09:00-10:00 ACCOMPANIED', '10:00-11:00 ACCOMPANIED+GROUPS', '11:00-12:00 GROUPS', '18:00-20:00 GROUPS']);
  });

  it('reserves nothing where all keep the same hours', () => {
    const same = [span('09:00', '12:00')];
    expect(whoIsOpen({ PUBLIC: same, ACCOMPANIED: same, GROUPS: same })).toEqual({ open: same, reserved: [] });
  });
});
