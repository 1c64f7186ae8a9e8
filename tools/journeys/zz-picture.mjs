import fs from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { browserEnvironment } from '../start/browser.mjs';
import setUp from './set-up.mjs';
import tearDown from './tear-down.mjs';
import { openBrowser } from './browser.mjs';
process.env.TEST_DATABASE_URL = fs.readFileSync('/tmp/pg-chores.url', 'utf8').trim();
Object.assign(process.env, browserEnvironment());
await setUp();
const S = process.env.ESCALE_URL;
try {
  const browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'fr-FR', timezoneId: 'Europe/Paris', colorScheme: 'light' }); const page = await context.newPage();
  await page.setContent('<html lang="fr"><title>x</title><main><h1>t</h1><img src="a.png"><p style="color:#bbb;background:#fff">pale</p><p style="color:#ccc;background:#fff">paler</p><button></button></main></html>');
  for (const options of [{}, { resultTypes: ['violations'] }]) {
    const { violations } = await new AxeBuilder({ page }).options({ ...options }).setLegacyMode(true).withTags(['wcag2a', 'wcag2aa', 'best-practice']).analyze();
    console.log(JSON.stringify(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])));
  }
  await page.goto(`${S}/demo/personnes`); await page.getByRole('button', { name: /Hélène Noirot/ }).first().click(); await page.waitForURL('**/compte');
  let best = ['', 0];
  const look = async (day) => { await page.goto(`${S}/gestion/planning?jour=${day}`); await page.getByRole('heading', { level: 1 }).first().waitFor(); await page.waitForLoadState('networkidle'); };
  for (let d = -8; d <= 9; d++) {
    const day = new Date(Date.now() + d * 864e5).toISOString().slice(0, 10);
    await look(day);
    const n = Number((await page.locator('main').innerText()).match(/(\d+) réservation/)?.[1] ?? 0);
    console.log(day, n); if (n > best[1]) best = [day, n];
  }
  await look(best[0]); await page.waitForTimeout(1500);
  await page.screenshot({ path: '/tmp/chores/planning-best.png' });
  await browser.close();
} finally { await tearDown(); }
