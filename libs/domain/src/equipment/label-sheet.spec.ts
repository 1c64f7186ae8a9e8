import fc from 'fast-check';
import { A4, LABEL_FORMATS, LABEL_SHEETS, LABELS_MOST, labelsPerPage, labelSpots, readLabelFormat, sheetsFor } from './label-sheet.ts';

const LITTLE = 1e-9;

describe('a sheet of labels', () => {
  it.each(LABEL_FORMATS)('%s keeps its labels on the page, apart from each other, with even margins', (format) => {
    const sheet = LABEL_SHEETS[format];
    const spots = labelSpots(sheet, labelsPerPage(sheet), 1);
    const [left, right] = [Math.min(...spots.map(({ x }) => x)), Math.max(...spots.map(({ x }) => x + sheet.width))];
    const [top, foot] = [Math.min(...spots.map(({ y }) => y)), Math.max(...spots.map(({ y }) => y + sheet.height))];
    expect([left > 4, top > 10]).toEqual([true, true]);
    expect([A4.width - right, A4.height - foot]).toEqual([expect.closeTo(left, 6), expect.closeTo(top, 6)]);
    for (const [index, one] of spots.entries()) {
      for (const other of spots.slice(index + 1)) {
        expect(Math.abs(one.x - other.x) >= sheet.width - LITTLE || Math.abs(one.y - other.y) >= sheet.height - LITTLE).toBe(true);
      }
    }
  });

  it.each([
    ['L7160', 7.21, 15.15],
    ['L7159', 7.21, 12.9],
    ['L7163', 4.63, 15.15],
    ['L7651', 4.67, 10.7],
    ['L6009', 9.79, 21.3],
  ] as const)('%s begins where Avery begins it', (format, x, y) => {
    expect(labelSpots(LABEL_SHEETS[format], 1, 1)).toEqual([{ page: 0, x: expect.closeTo(x, 2), y: expect.closeTo(y, 2) }]);
  });

  it('goes on where a sheet was begun, and on to the next', () => {
    const sheet = LABEL_SHEETS.L7160;
    const spots = labelSpots(sheet, 3, 20);
    expect(spots.map(({ page }) => page)).toEqual([0, 0, 1]);
    expect(spots[2]).toEqual(labelSpots(sheet, 1, 1).map((spot) => ({ ...spot, page: 1 }))[0]);
    expect([sheetsFor(sheet, 3, 20), sheetsFor(sheet, 2, 20), sheetsFor(sheet, 21, 1), sheetsFor(sheet, 22, 1)]).toEqual([2, 1, 1, 2]);
  });

  it('gives every label a place of its own, on as many sheets as it says', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LABEL_FORMATS), fc.integer({ min: 1, max: LABELS_MOST }), fc.nat(), (format, count, wish) => {
        const sheet = LABEL_SHEETS[format];
        const first = 1 + (wish % labelsPerPage(sheet));
        const spots = labelSpots(sheet, count, first);
        expect(new Set(spots.map(({ page, x, y }) => `${String(page)} ${x.toFixed(3)} ${y.toFixed(3)}`)).size).toBe(count);
        expect(1 + Math.max(...spots.map(({ page }) => page))).toBe(sheetsFor(sheet, count, first));
      }),
    );
  });

  it('is named as on its packet', () => {
    expect(['L7160', ' l6009 ', 'A4', ''].map(readLabelFormat)).toEqual(['L7160', 'L6009', null, null]);
  });
});
