import { describe, expect, it } from '@jest/globals';
import { criteriaOf, gridFaults, missingOf, localDay, rulesFault, scoreOf } from '@escale/domain';
import { FIRST_PROGRAMMES } from './first-programmes.ts';

describe.each(FIRST_PROGRAMMES)('the programme $code', ({ grid, rules }) => {
  it('could be published as it is', () => {
    expect(gridFaults(grid)).toEqual([]);
    expect(rulesFault(rules)).toBeNull();
  });

  it('asks in two languages that differ, and for something that may be missing', () => {
    for (const { title, help } of criteriaOf(grid)) {
      expect(title.fr).not.toBe(title.en);
      expect(help.fr === '').toBe(help.en === '');
    }
    expect(missingOf(grid, {}, [], localDay('2026-06-01')).length).toBeGreaterThan(5);
  });

  it('gives the label to whoever meets all of it, and not without what is mandatory', () => {
    const all = Object.fromEntries(criteriaOf(grid).map(({ code }) => [code, 'MET'] as const));
    expect(scoreOf(grid, {}, all).passes).toBe(true);
    const [mandatory] = criteriaOf(grid).filter((criterion) => criterion.mandatory && criterion.shownWhen === null);
    expect(scoreOf(grid, {}, { ...all, [mandatory?.code ?? '']: 'NOT_MET' }).passes).toBe(false);
  });
});
