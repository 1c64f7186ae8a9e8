import { describe, expect, it } from '@jest/globals';
import { criteriaOf, CRITERION_KINDS, type Grid, gridFaults } from '@escale/domain';
import { addCriterion, addFamily, codesOf, criterionOf, duplicate, familyOf, moveBeside, moveBy, moveTo, newCode, ofKind, putBack, putCriterion, putFamily, remove } from './grid-edits.ts';

const empty: Grid = { threshold: 50, families: [] };
const grid = ['C1', 'C2', 'C3'].reduce((given, code) => addCriterion(given, 'F1', code), addFamily(addFamily(empty, 'F1'), 'F2'));
const read = ({ families }: Grid): string => families.map(({ code, criteria }) => `${code}:${criteria.map((criterion) => criterion.code).join(',')}`).join(' ');

describe('the grid of a label', () => {
  it('grows by families and criteria under codes that nothing has, nor had before', () => {
    expect(read(grid)).toBe('F1:C1,C2,C3 F2:');
    expect(newCode('C', codesOf(grid))).toBe('C6');
    expect(newCode('C', new Set(['C2']))).toBe('C3');
    expect(newCode('F', codesOf(empty))).toBe('F1');
    expect(read(duplicate(grid, 'C2', 'C9'))).toBe('F1:C1,C2,C9,C3 F2:');
    expect(duplicate(grid, 'NONE', 'C9')).toBe(grid);
  });

  it('is put in another order, by one or beside another, and from family to family', () => {
    expect(read(moveBy(grid, { kind: 'CRITERION', code: 'C1' }, 1))).toBe('F1:C2,C1,C3 F2:');
    expect(read(moveBy(grid, { kind: 'CRITERION', code: 'C1' }, -1))).toBe(read(grid));
    expect(read(moveBy(grid, { kind: 'FAMILY', code: 'F2' }, -1))).toBe('F2: F1:C1,C2,C3');
    expect(moveBy(grid, { kind: 'PROGRAMME' }, 1)).toBe(grid);
    expect(read(moveBeside(grid, 'C1', 'C3', 'after'))).toBe('F1:C2,C3,C1 F2:');
    expect(read(moveBeside(grid, 'C3', 'C1', 'before'))).toBe('F1:C3,C1,C2 F2:');
    expect(moveBeside(grid, 'C1', 'C1', 'after')).toBe(grid);
    expect(read(moveTo(grid, 'C2', 'F2'))).toBe('F1:C1,C3 F2:C2');
    expect(moveTo(grid, 'C2', 'F9')).toBe(grid);
  });

  it('gives back what was taken out, whatever was written since', () => {
    const taken = remove(grid, { kind: 'CRITERION', code: 'C2' });
    if (taken === null) throw new Error('Nothing was taken out.');
    expect(read(taken.grid)).toBe('F1:C1,C3 F2:');
    expect(read(putBack(addCriterion(taken.grid, 'F2', 'C7'), taken.removed))).toBe('F1:C1,C2,C3 F2:C7');
    const family = remove(taken.grid, { kind: 'FAMILY', code: 'F1' });
    if (family === null) throw new Error('Nothing was taken out.');
    expect(read(putBack(family.grid, taken.removed))).toBe('F2:C2');
    expect(read(putBack(family.grid, family.removed))).toBe('F1:C1,C3 F2:');
    expect(putBack(empty, taken.removed)).toBe(empty);
    expect([remove(grid, { kind: 'FAMILY', code: 'F9' }), remove(grid, { kind: 'CRITERION', code: 'C9' }), remove(grid, { kind: 'PROGRAMME' })]).toEqual([null, null, null]);
  });

  it('asks for something of another kind under the same code and words', () => {
    const criterion = criterionOf(grid, 'C1');
    if (criterion === null) throw new Error('There is no C1.');
    for (const kind of CRITERION_KINDS) expect(ofKind(criterion, kind)).toMatchObject({ code: 'C1', kind, weight: 10 });
    const titled = putCriterion(grid, { ...ofKind(criterion, 'TEXT'), title: { fr: 'Un', en: 'One' } });
    expect(gridFaults(titled).filter(({ at }) => at === 'C1')).toEqual([]);
    expect(putFamily(titled, 'F1', { threshold: 30 }).families[0]?.threshold).toBe(30);
    expect(familyOf(titled, 'C1')?.code).toBe('F1');
    expect(criteriaOf(titled)).toHaveLength(3);
  });
});
