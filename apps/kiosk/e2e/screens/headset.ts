import type { Walk } from './walk.ts';

/** A headset one is too young for, and one that somebody else has. */
export const aHeadset = async ({ t, ground, press, reads, look, open, type, restart, pin }: Walk): Promise<void> => {
  const { tags, visitorCode } = ground;
  const { page } = await open();
  await page.getByRole('region', { name: t('kioskHeadsets:strip.label') }).waitFor();
  await look(page, 'welcome');
  await type(page, visitorCode);
  await page.locator('[data-tone]').waitFor();
  await look(page, 'answer');

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
  await look(page, 'team-code');
  await pin(page);
  await reads(page, t('kioskHandOut:age.teamTitle', { age: 13 }));
  await look(page, 'age-team');
  await press(page, t('kioskHandOut:age.no'));
  await reads(page, t('kioskHandOut:age.noTitle'));
  await look(page, 'age-no');
  await restart(page);

  // Somebody else's.
  await type(page, visitorCode);
  await press(page, t('kioskHandOut:pick', { count: 1 }));
  await tryOn(tags['running']);
  await reads(page, t('kioskHandOut:obstacle.title'));
  await look(page, 'obstacle');
  await press(page, t('kioskHandOut:obstacle.override'));
  await pin(page);
  await reads(page, t('kioskHandOut:obstacle.backTitle'));
  await look(page, 'override');
};
