import type { Walk } from './walk.ts';

/** A headset is taken: whose it is not, whose it is, and all that is asked before it is worn. */
export const aHeadset = async ({ t, ground, by, language, press, reads, look, open, type, restart, scan, pin }: Walk): Promise<void> => {
  const { tags, visitorCode } = ground;
  const { page } = await open();
  const camera = () => (by === 'touch' ? page.locator('video[data-on]') : page.getByText(t('kioskHandBack:photo.noCamera'))).waitFor();
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
  await camera();
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
};
