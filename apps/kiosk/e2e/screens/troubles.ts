import { createMessages } from '@escale/messages';
import { openPage } from '../kiosk-page.ts';
import type { Walk } from './walk.ts';

/** What makes reading easier, and every screen on which something is in the way. */
export const troubles = async ({ t, ground, language, press, reads, look, open, type, restart, pin }: Walk): Promise<void> => {
  const { page, kiosk } = await open();
  for (const comfort of ['larger', 'contrast', 'seated'] as const) await press(page, t(`kioskArrivals:comfort.${comfort}`));
  await look(page, 'comfort', { dressed: true });
  await press(page, t('kiosk:welcome.type'));
  await look(page, 'comfort-type');
  await restart(page);
  await press(page, t('kiosk:welcome.noBooking'));
  await look(page, 'comfort-walk-in');
  await restart(page);

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
  await type(page, ground.codes['running'] ?? '');
  await page.locator('[data-tone]').waitFor();
  await press(page, t('kiosk:finish'));
  await press(page, t('kiosk:welcome.type'));
  // As if nobody had touched it for half a minute.
  await page.evaluate(() => {
    const now = performance.now.bind(performance);
    performance.now = () => now() + 28_000;
  });
  await page.getByRole('dialog', { name: t('kiosk:idle.title') }).waitFor();
  await look(page, 'idle', { dressed: true });
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
  await type(page, ground.codes['pause'] ?? '');
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
};
