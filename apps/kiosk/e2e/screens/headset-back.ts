import type { Walk } from './walk.ts';

/** What the headsets that are out say, one for another, and what is wrong with it when it comes back. */
export const headsetBack = async ({ t, ground, by, press, reads, look, startAnew, restart, scan }: Walk): Promise<void> => {
  const { tags } = ground;
  const { page } = await startAnew();
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
  await (by === 'touch' ? page.locator('video[data-on]') : page.getByText(t('kioskHandBack:photo.noCamera'))).waitFor();
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
};
