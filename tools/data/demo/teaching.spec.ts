import { MODULE_ACCESSIBILITY, MODULE_SECTORS, pathwayHours } from '@escale/domain';
import { expect, test } from '@jest/globals';
import { MODULES } from './modules.mjs';
import { PATHWAYS } from './pathways.mjs';
import { GESTURES } from './teaching.mjs';
import { repeated } from './network-for-specs.ts';

test('every module teaches a gesture that is known, and every gesture is taught', () => {
  const taught = new Set(MODULES.flatMap(({ gestures }) => gestures));
  expect([...taught].sort()).toEqual(GESTURES.map(({ code }) => code).sort());
  expect(repeated(GESTURES.map(({ code }) => code))).toEqual([]);
});

test('what is said of modules is of the closed lists, and every need is met by some', () => {
  expect([...new Set(MODULES.flatMap(({ accessibility }) => accessibility))].filter((code) => !MODULE_ACCESSIBILITY.some((known) => known === code))).toEqual([]);
  expect([...new Set(MODULES.map(({ sector }) => sector))].filter((sector) => !MODULE_SECTORS.some((known) => known === sector))).toEqual([]);
  for (const { language, moreLanguages } of MODULES) expect(repeated([language, ...moreLanguages])).toEqual([]);
});

test('a pathway has steps on site, in a headset and at a distance', () => {
  expect(PATHWAYS.length).toBeGreaterThanOrEqual(4);
  for (const { steps } of PATHWAYS) for (const minutes of Object.values(pathwayHours(steps).byKind)) expect(minutes).toBeGreaterThan(0);
});
