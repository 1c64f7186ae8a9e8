import type { Walk } from './walk.ts';

/** How the kiosk stands, and each step of care. */
export const theTeam = async ({ t, ground, press, reads, look, startAnew, pin }: Walk): Promise<void> => {
  const { tags } = ground;
  const { page } = await startAnew();
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
  // What is done to it is kept here: to the service this headset has no past that it could be added to.
  await page.context().setOffline(true);
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
};
