import { randomBytes } from 'node:crypto';
import { shortCode } from '@escale/domain';
import { createMessages } from '@escale/messages';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { groupAtDoor } from '../../../tools/journeys/group-at-door.mjs';
import { kioskGround } from '../../../tools/journeys/kiosk-ground.mjs';
import { newKiosk } from '../../../tools/journeys/kiosks.mjs';
import { inTheWay, moving } from './in-hand.ts';
import { openPage, pairOn, TABLET, typeCode } from './kiosk-page.ts';

const PIN = '482916';
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser(['--use-fake-device-for-media-stream']);
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

/** By touch, without anything that moves, with a camera; lying and at twice the zoom, which is half the window, as well. By keyboard alone, in the dark, without a camera; in the colours of the system and with more contrast as well. */
const WAYS = [
  {
    language: 'fr', letters: 'EFR', number: 291_001, by: 'touch',
    options: { viewport: { width: 800, height: 1280 }, colorScheme: 'light', reducedMotion: 'reduce' }, windows: [{ width: 1280, height: 800 }, { width: 400, height: 640 }], looks: [],
  },
  {
    language: 'en', letters: 'EEN', number: 291_002, by: 'keyboard',
    options: { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }, windows: [], looks: [{ forcedColors: 'active' }, { contrast: 'more' }],
  },
] as const;

describe.each(WAYS)('every screen in $language at $options.viewport.width × $options.viewport.height, by $by', ({ language, letters, number, by, options, windows, looks }) => {
  const { t } = createMessages(language);
  let ground: Awaited<ReturnType<typeof kioskGround>>;
  /** Of all screens of a test, told together. */
  const findings: string[] = [];
  afterEach(() => expect(findings.splice(0)).toEqual([]));
  beforeAll(async () => {
    ground = await kioskGround(letters, number);
  });

  const press = async (page: Page, name: string | RegExp) => {
    const button = page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });
    if (by === 'touch') return button.click();
    await button.focus();
    return page.keyboard.press('Enter');
  };
  const reads = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  /** Everything there is to find on the screen as it stands. A sign of life on either side: looking takes longer than a person may stay silent. */
  const look = async (page: Page, screen: string, { dressed = false } = {}) => {
    await page.keyboard.press('F9');
    const found = windows.length === 0 ? [] : (await moving(page)).map((what) => `moves: ${what}`);
    found.push(...(await findingsOn(page, `screens-${screen}`)), ...(await inTheWay(page, { focus: true })));
    for (const window of windows) {
      await page.setViewportSize(window);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      found.push(...[...(wider > 0 ? [`${String(wider)} px wider than the window`] : []), ...(await inTheWay(page))].map((what) => `at ${String(window.width)}: ${what}`));
    }
    if (windows.length > 0) await page.setViewportSize(options.viewport);
    for (const media of dressed ? looks : []) {
      await page.emulateMedia(media);
      found.push(...[...(await findingsOn(page, `screens-${screen}-${Object.values(media).join()}`)), ...(await inTheWay(page, { focus: true }))].map((what) => `${Object.keys(media).join()}: ${what}`));
      await page.emulateMedia({ forcedColors: 'none', contrast: 'no-preference' });
    }
    await page.keyboard.press('F9');
    findings.push(...found.map((what) => `${screen}: ${what}`));
  };
  const open = async () => {
    const kiosk = await newKiosk(browser, ground.placeId);
    await kiosk.setPin(PIN);
    const page = await openPage(await browser.newContext({ ...TABLET, ...options, permissions: by === 'touch' ? ['camera'] : [] }));
    await pairOn(page, kiosk.code);
    if (language === 'en') await press(page, 'English');
    return { page, kiosk };
  };
  const type = (page: Page, code: string) => typeCode(page, code, { open: t('kiosk:welcome.type'), go: t('kiosk:type.submit') });
  const restart = (page: Page) => press(page, t('kiosk:restart'));
  /** As a hand-held reader does: the label's address, faster than any hand. */
  const scan = async (page: Page, tag: string | undefined) => {
    await page.keyboard.type(`https://escale.example/e/${tag ?? ''}`);
    await page.keyboard.press('Enter');
  };
  const pin = async (page: Page) => {
    await page.getByLabel(t('kioskDevice:team.pin')).fill(PIN);
    await press(page, t('kiosk:type.submit'));
  };

  test('a headset is taken, worn, swapped and brought back', async () => {
    const { tags, visitorCode } = ground;
    const { page } = await open();
    await page.getByRole('region', { name: t('kioskHeadsets:strip.label') }).waitFor();
    await look(page, 'welcome', { dressed: true });
    await type(page, visitorCode);
    await page.locator('[data-tone]').waitFor();
    await look(page, 'answer', { dressed: true });

    // Too young, says the team.
    await press(page, t('kioskHandOut:pick', { count: 1 }));
    await reads(page, t('kioskHandOut:unit.title'));
    await look(page, 'unit');
    const tryOn = async (tag: string | undefined) => {
      await press(page, t('kioskHandOut:unit.type'));
      await page.getByRole('textbox', { name: t('kioskHeadsets:find.label') }).fill(tag ?? '');
      await press(page, t('kioskHeadsets:find.submit'));
    };
    await tryOn(tags['ready']);
    await reads(page, t('kioskHandOut:age.title'));
    await look(page, 'age');
    await press(page, t('kioskHandOut:age.confirm'));
    await reads(page, t('kioskHeadsets:pin.title'));
    await look(page, 'team-code', { dressed: true });
    await pin(page);
    await reads(page, t('kioskHandOut:age.teamTitle', { age: 13 }));
    await look(page, 'age-team');
    await press(page, t('kioskHandOut:age.no'));
    await reads(page, t('kioskHandOut:age.noTitle'));
    await look(page, 'age-no');
    await restart(page);

    // The wrong one, then something missing, then all of it.
    await type(page, visitorCode);
    await press(page, t('kioskHandOut:pick', { count: 1 }));
    await tryOn(tags['running']);
    await reads(page, t('kioskHandOut:obstacle.title'));
    await look(page, 'obstacle');
    await press(page, t('kioskHandOut:obstacle.override'));
    await pin(page);
    await reads(page, t('kioskHandOut:obstacle.backTitle'));
    await look(page, 'override');
    await press(page, t('kioskHandOut:obstacle.other'));
    await reads(page, t('kioskHeadsets:find.title'));
    if (by === 'touch') await page.locator('video[data-on]').waitFor();
    await look(page, 'find');
    await press(page, t('kioskHeadsets:find.type'));
    await look(page, 'find-type');
    await scan(page, tags['ready']);
    // Somebody of the team stands there already.
    const oldEnough = async () => {
      await press(page, /13/);
      await reads(page, t('kioskHandOut:check.title'));
    };
    await reads(page, t('kioskHandOut:age.teamTitle', { age: 13 }));
    await oldEnough();
    await look(page, 'check', { dressed: true });
    await press(page, t('kioskHandOut:check.no'));
    await reads(page, t('kioskHandOut:check.missingTitle'));
    await look(page, 'check-missing');
    await press(page, t('kioskHandOut:check.another'));
    await tryOn(tags['ready']);
    await press(page, t('kioskHandOut:age.confirm'));
    await pin(page);
    await oldEnough();
    for (const box of await page.getByRole('checkbox').all()) {
      await box.focus();
      await page.keyboard.press('Space');
    }
    await press(page, t('kioskHandOut:check.yes'));
    await reads(page, t('kioskHandOut:notice.title'));
    await look(page, 'notice', { dressed: true });
    await press(page, language === 'fr' ? 'English' : 'Français');
    await look(page, 'notice-other');
    await press(page, 'العربية');
    await page.locator('ul[dir=rtl]').waitFor();
    await look(page, 'notice-rtl');
    await press(page, t('kioskHandOut:notice.yes'));
    await reads(page, t('kioskHandOut:first.title'));
    await look(page, 'first');
    await press(page, t('kioskHandOut:first.no'));
    await reads(page, t('kioskHandOut:ready.title'));
    await look(page, 'ready');
    await press(page, t('kioskHandOut:ready.start'));
    await reads(page, t('kioskHandOut:started.title'));
    await look(page, 'started');
    await press(page, t('kiosk:finish'));

    // What those that are out say, each in its time.
    for (const [name, standing] of [['running', 'RUNNING'], ['warned', 'WARNED'], ['over', 'OVER'], ['pause', 'BREAK'], ['late', 'LATE']] as const) {
      await scan(page, tags[name]);
      await reads(page, t(`kioskHeadsets:headset.title.${standing}`));
      await look(page, `headset-${name}`, { dressed: name === 'over' });
      await restart(page);
    }
    await scan(page, tags['look']);
    await reads(page, t('kioskHeadsets:headset.notReady'));
    await look(page, 'headset-not-ready');
    await restart(page);
    await scan(page, tags['ready']);
    await press(page, t('kioskHeadsets:headset.broken'));
    await reads(page, t('kioskHandBack:kind.title'));
    await look(page, 'kind');
    await press(page, t('kioskHeadsets:kind.PICTURE'));
    await reads(page, t('kioskHandBack:swap.title'));
    await look(page, 'swap');
    await press(page, t('kioskHandBack:swap.scan'));
    await reads(page, t('kioskHeadsets:find.title'));
    await scan(page, tags['spare']);
    await reads(page, t('kioskHandBack:swap.done'));
    await look(page, 'swapped');
    await press(page, t('kiosk:finish'));

    await scan(page, tags['spare']);
    await press(page, t('kioskHeadsets:headset.back'));
    await reads(page, t('kioskHandBack:accessories.title'));
    await look(page, 'accessories');
    await press(page, t('kioskHandBack:accessories.yes'));
    await reads(page, t('kioskHandBack:condition.title'));
    await look(page, 'condition');
    await press(page, t('kioskHandBack:condition.wrong'));
    await press(page, t('kioskHeadsets:kind.CONTROLLER'));
    await reads(page, t('kioskHandBack:severity.title'));
    await look(page, 'severity');
    await press(page, t('kioskHandBack:severity.minor'));
    await reads(page, t('kioskHandBack:account.title'));
    await look(page, 'account');
    await press(page, t('kioskHandBack:account.photo'));
    await reads(page, t('kioskHandBack:photo.title'));
    if (by === 'touch') await page.locator('video[data-on]').waitFor();
    await look(page, 'photo');
    await press(page, by === 'touch' ? t('kioskHandBack:photo.take') : t('kioskHandBack:photo.without'));
    await reads(page, t('kioskHandBack:account.title'));
    if (by === 'touch') await look(page, 'account-photo');
    await press(page, t('kioskHandBack:account.submit'));
    await reads(page, t('kioskHandBack:well.title'));
    await look(page, 'well');
    await press(page, t('kioskHandBack:well.no'));
    await reads(page, t('kiosk:call.title'));
    await look(page, 'well-call');
    await press(page, t('words:back'));
    await reads(page, t('kioskHandBack:thanks.title'));
    await look(page, 'thanks');
  });

  test('who comes with others, without a booking or with the team', async () => {
    const { page } = await open();
    await press(page, t('kioskByName:open'));
    await look(page, 'by-name-code');
    await pin(page);
    await reads(page, t('kioskByName:title'));
    await look(page, 'by-name', { dressed: true });
    await press(page, /Maximilienne/);
    await look(page, 'by-name-one');
    await restart(page);

    await press(page, t('kiosk:welcome.noBooking'));
    await look(page, 'walk-in');
    await press(page, language === 'fr' ? /Poste informatique/ : /Computer/);
    await look(page, 'walk-in-minutes');
    await press(page, /^30/);
    await reads(page, t('kioskArrivals:walkIn.nameTitle'));
    await look(page, 'walk-in-name');
    await press(page, t('kioskArrivals:walkIn.withoutName'));
    await look(page, 'walk-in-age');
    await press(page, t('kioskArrivals:walkIn.minorYes', { age: 18 }));
    await reads(page, t('kioskArrivals:walkIn.guardianTitle'));
    await look(page, 'walk-in-guardian');
    await pin(page);
    await page.getByRole('button', { name: t('kioskArrivals:walkIn.noticeYes') }).waitFor();
    await look(page, 'walk-in-notice');
    await press(page, t('kioskArrivals:walkIn.noticeYes'));
    await page.locator('[data-tone]').waitFor();
    await look(page, 'walked-in');
    await press(page, t('kiosk:finish'));

    const code = shortCode(randomBytes(5));
    await groupAtDoor({ placeId: ground.placeId, offerId: ground.computerOffer, shortCode: code, people: [['Awa', 'Diallo'], ['Léo', 'Martin'], ['Maximilienne-Constance', 'Vandenbroucke']] });
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await type(page, code);
    await reads(page, t('kioskArrivals:group.title'));
    await page.getByRole('checkbox').first().focus();
    await page.keyboard.press('Space');
    await look(page, 'group', { dressed: true });
    await press(page, t('kioskArrivals:group.everybody'));
    await page.locator('[data-tone]').waitFor();
    await look(page, 'group-noted');
    await press(page, t('kioskSign:action'));
    await reads(page, t('kioskSign:who.title'));
    await look(page, 'sign-who');
    await press(page, 'Awa D.');
    await reads(page, 'Awa D.');
    await look(page, 'sign-field', { dressed: true });
    await press(page, t('kioskSign:field.confirm'));
    await page.getByRole('button', { name: t('kioskSign:said.next') }).waitFor();
    await look(page, 'sign-said');
    await press(page, t('kioskSign:said.next'));
    await press(page, /^Awa D\./);
    await reads(page, t('kioskSign:again.title'));
    await look(page, 'sign-again');
    await press(page, t('kioskSign:again.no'));
    await press(page, t('kioskSign:who.trainer'));
    await press(page, t('kioskSign:field.confirm'));
    await press(page, t('kioskSign:who.absences'));
    await reads(page, t('kioskSign:absences.title'));
    await look(page, 'absences');
    await press(page, 'Maximilienne-Constance V.');
    await look(page, 'absence-why');
    await press(page, t('kioskSign:absences.reason.AT_WORK'));
    await page.getByText(t('kioskSign:said.absent', { name: 'Maximilienne-Constance V.' })).waitFor();
    await look(page, 'absence-noted');
    await restart(page);
    await press(page, t('kioskSign:byPhone'));
    await page.getByRole('img', { name: t('kioskSign:code.picture') }).waitFor();
    await look(page, 'presence-code', { dressed: true });
  });

  test('what only the team sees', async () => {
    const { tags } = ground;
    const { page } = await open();
    await press(page, t('kioskDevice:team.open'));
    await reads(page, t('kioskDevice:team.title'));
    await look(page, 'team-pin');
    await pin(page);
    await page.getByRole('button', { name: t('kioskHeadsets:team.title') }).waitFor();
    await look(page, 'team', { dressed: true });
    await press(page, t('kioskDevice:staff.unpair'));
    await page.getByRole('alertdialog').waitFor();
    await look(page, 'team-unpair', { dressed: true });
    await press(page, t('kioskDevice:staff.keep'));
    await press(page, t('kioskHeadsets:team.title'));
    await page.getByRole('list', { name: t('kioskHeadsets:team.list') }).waitFor();
    await look(page, 'team-headsets', { dressed: true });
    for (const [name, step] of [['missing', 'FIND'], ['late', 'CALL_BACK'], ['repair', 'REPAIR'], ['look', 'LOOK']] as const) {
      await press(page, new RegExp(tags[name] ?? ''));
      await reads(page, t(`kioskHeadsets:team.step.${step}`));
      await look(page, `care-${name}`);
      if (name !== 'look') await press(page, t('kioskHeadsets:team.toList'));
    }
    await press(page, t('kioskHeadsets:team.looked'));
    await reads(page, t('kioskHeadsets:team.step.CLEAN'));
    await look(page, 'care-clean');
    await press(page, t('kioskHeadsets:team.begin'));
    await page.getByRole('timer').waitFor();
    await look(page, 'care-timer', { dressed: true });
    while (await page.getByRole('button', { name: t('kioskHeadsets:team.done') }).isVisible()) await press(page, t('kioskHeadsets:team.done'));
    await look(page, 'care-last');
    await press(page, t('kioskHeadsets:team.cleaned'));
    await reads(page, t('kioskHeadsets:team.step.CHARGE'));
    await look(page, 'care-charge');
    await press(page, t('kioskHeadsets:team.battery'));
    await page.getByRole('textbox').first().fill('188');
    await press(page, t('kioskHeadsets:team.batterySave'));
    await page.getByText(t('kioskHeadsets:team.batteryWrong')).waitFor();
    await look(page, 'care-battery', { dressed: true });
  });

  test('what makes reading easier, and what stands in the way', async () => {
    const { page, kiosk } = await open();
    for (const comfort of ['larger', 'contrast', 'seated'] as const) await press(page, t(`kioskArrivals:comfort.${comfort}`));
    await look(page, 'comfort', { dressed: true });
    await press(page, t('kiosk:welcome.type'));
    await look(page, 'comfort-type');
    await restart(page);
    await press(page, t('kiosk:welcome.noBooking'));
    await look(page, 'comfort-walk-in');
    await restart(page);
    for (const comfort of ['larger', 'contrast', 'seated'] as const) await press(page, t(`kioskArrivals:comfort.${comfort}`));

    const other = await openPage(page.context());
    if (language === 'en') await press(other, 'English');
    await reads(other, t('kioskDevice:elsewhere.title'));
    await look(other, 'elsewhere');
    await other.close();

    // Without a network from the start, the hour is the tablet's own.
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(async () => (await caches.keys()).length > 0 && (await (await caches.open((await caches.keys())[0] ?? '')).keys()).some(({ url }) => url.endsWith('.wasm')));
    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Bonjour.' }).waitFor();
    if (language === 'en') await press(page, 'English');
    await press(page, t('kioskSign:byPhone'));
    await page.getByText(t('kioskSign:code.unsure')).waitFor();
    await look(page, 'presence-code-unsure');
    await restart(page);
    await type(page, ground.visitorCode);
    await page.locator('[data-tone]').waitFor();
    await press(page, t('kiosk:finish'));
    await press(page, t('kiosk:welcome.type'));
    // As if nobody had touched it for half a minute.
    await page.evaluate(() => {
      const now = performance.now.bind(performance);
      performance.now = () => now() + 28_000;
    });
    await page.getByRole('dialog', { name: t('kiosk:idle.title') }).waitFor();
    findings.push(...(await findingsOn(page, 'screens-idle')), ...(await inTheWay(page, { focus: true })));
    await press(page, t('kiosk:idle.stay'));
    await restart(page);

    await press(page, t('kioskDevice:team.open'));
    await pin(page);
    await page.getByText(t('kioskDevice:staff.clockUnsure')).waitFor();
    await look(page, 'team-unsent');
    await press(page, t('kioskDevice:team.back'));

    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('There is no room left.', 'QuotaExceededError');
      };
      IDBObjectStore.prototype.add = IDBObjectStore.prototype.put;
    });
    await type(page, ground.visitorCode);
    await page.locator('[data-tone]').waitFor();
    await look(page, 'not-kept');
    await press(page, t('kiosk:finish'));
    await reads(page, t('kioskDevice:trouble.title'));
    await look(page, 'full', { dressed: true });

    await kiosk.revoke();
    await page.reload();
    await page.context().setOffline(false);
    await page.getByRole('heading', { level: 1, name: createMessages('fr').t('kioskDevice:revoked.title') }).waitFor();
    if (language === 'en') await press(page, 'English');
    await look(page, 'revoked');
  });
});
