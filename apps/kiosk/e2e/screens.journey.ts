import type { Browser } from 'playwright-core';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { kioskGround } from '../../../tools/journeys/kiosk-ground.mjs';
import { arrivals } from './screens/arrivals.ts';
import { aHeadset } from './screens/headset.ts';
import { headsetBack } from './screens/headset-back.ts';
import { theTeam } from './screens/team.ts';
import { troubles } from './screens/troubles.ts';
import { type Walk, walkOver, WAYS } from './screens/walk.ts';

describe.each(WAYS)('every screen in $language at $options.viewport.width × $options.viewport.height, by $by', (way) => {
  let browser: Browser;
  let walk: Walk;
  beforeAll(async () => {
    browser = await openBrowser(way.camera);
    walk = walkOver(browser, await kioskGround(way.letters, way.number), way);
  });
  afterAll(() => browser.close());
  // Of all screens of a walk, also of one that came to no end.
  afterEach(() => expect(walk.findings.splice(0)).toEqual([]));

  test('a headset is taken', () => aHeadset(walk));
  test('it is worn, swapped and brought back', () => headsetBack(walk));
  test('who comes with others, without a booking or with the team', () => arrivals(walk));
  test('what only the team sees', () => theTeam(walk));
  test('what makes reading easier, and what stands in the way', () => troubles(walk));
});
