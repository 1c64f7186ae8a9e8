// How long a person waits in front of a kiosk: from the decoded text of their ticket to the frame in which the answer is painted, with the network and without; and how long a day of 300 arrivals takes
// to be sent once the network is back. Beside it, in the same page, what the browser itself takes for as little. Not a test: it decides nothing. docs/kiosk.md says how to run it.
import { afterAll, beforeAll, it } from '@jest/globals';
import os from 'node:os';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../../../tools/journeys/browser.mjs';
import { busyDoor } from '../../../../tools/journeys/busy-door.mjs';
import { openKiosk } from '../kiosk-page.ts';
import { ticketOf } from '../tickets.ts';

const ONLINE = 60;
/** A day. */
const OFFLINE = 300;
const REFERENCES = 60;
const WARM = 5;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 300_000);
afterAll(() => browser.close());

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const at = (of: readonly number[], share: number): number => [...of].sort((one, two) => one - two)[Math.floor(share * (of.length - 1))] ?? NaN;
const told = (of: readonly number[]): string => `median ${at(of, 0.5).toFixed(0)} ms, p95 ${at(of, 0.95).toFixed(0)} ms, most ${Math.max(...of).toFixed(0)} ms (${of.length})`;
const load = (): string => `load ${os.loadavg()[0]?.toFixed(1) ?? '?'} on ${os.cpus().length} cores`;

/** Put into the page once: tells the time when what changed has been painted. */
const prepare = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const painted = () =>
      new Promise<number>((done) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          // The first task after the frame.
          port1.addEventListener('message', () => done(performance.now()), { once: true });
          port1.start();
          port2.postMessage(null);
        });
      });
    Object.assign(globalThis, { painted });
  });

/** Shows a ticket as a hand-held reader types it; milliseconds from its last key to the painted answer. Then leaves the screen to the next person. */
const show = async (page: Page, ticket: string, tone: 'ok' | 'kept'): Promise<number> => {
  const seen = await page.evaluate(async (text) => {
    const { painted } = globalThis as unknown as { readonly painted: () => Promise<number> };
    const answered = new Promise<void>((found) => {
      const watch = new MutationObserver(() => {
        if (document.querySelector('[data-tone]') === null) return;
        watch.disconnect();
        found();
      });
      watch.observe(document.body, { subtree: true, childList: true });
    });
    const send = (code: string, key: string, shiftKey = false) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { code, key, shiftKey, bubbles: true, cancelable: true }));
    for (const char of text) send(char === ':' ? 'Semicolon' : /\d/.test(char) ? `Digit${char}` : `Key${char}`, char, /[A-Z:]/.test(char));
    const begun = performance.now();
    send('Enter', 'Enter');
    await answered;
    const ms = (await painted()) - begun;
    return { ms, tone: document.querySelector('[data-tone]')?.getAttribute('data-tone') };
  }, ticket);
  if (seen.tone !== tone) throw new Error(`The answer is ${String(seen.tone)}, not ${tone}: ${await page.locator('main').innerText()}`);
  await page.getByRole('button', { name: 'Terminé' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bonjour.' }).waitFor();
  return seen.ms;
};

/** Milliseconds of a question that asks nothing, to the same service from the same page. */
const bareFetches = (page: Page): Promise<number[]> =>
  page.evaluate(async (rounds) => {
    const taken: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const begun = performance.now();
      await (await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ __typename }"}' })).json();
      taken.push(performance.now() - begun);
    }
    return taken;
  }, REFERENCES);

/** Milliseconds of one small record that is kept for certain, and one word that is painted. */
const barePuts = (page: Page): Promise<number[]> =>
  page.evaluate(async (rounds) => {
    const { painted } = globalThis as unknown as { readonly painted: () => Promise<number> };
    const done = (asked: IDBRequest | IDBTransaction, event: 'success' | 'complete') => new Promise((end, fail) => {
      asked.addEventListener(event, end, { once: true });
      asked.addEventListener('error', fail, { once: true });
    });
    const opening = indexedDB.open('bench', 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows'));
    await done(opening, 'success');
    const word = document.createElement('p');
    document.body.append(word);
    const taken: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const begun = performance.now();
      const transaction = opening.result.transaction('rows', 'readwrite', { durability: 'strict' });
      transaction.objectStore('rows').put('x'.repeat(800), round);
      await done(transaction, 'complete');
      word.textContent = `kept ${round}`;
      taken.push((await painted()) - begun);
    }
    word.remove();
    opening.result.close();
    return taken;
  }, REFERENCES);

/** Milliseconds from the moment the browser says that the network is back until nothing waits on the tablet any more. */
const sendAll = async (page: Page): Promise<number> => {
  const sent = page.evaluate(
    () =>
      new Promise<number>((done) => {
        addEventListener('online', () => {
          const begun = performance.now();
          const watch = new MutationObserver(() => {
            if (/gardés? ici/.test(document.body.innerText)) return;
            watch.disconnect();
            done(performance.now() - begun);
          });
          watch.observe(document.body, { subtree: true, childList: true, characterData: true });
        }, { once: true });
      }),
  );
  await page.context().setOffline(false);
  return sent;
};

it('says how long an answer takes', async () => {
  const { placeId, number, bookings } = await busyDoor(WARM + ONLINE + OFFLINE);
  const tickets = bookings.map((booking) => ticketOf({ ...booking, siteNumber: number }));
  const page = await openKiosk(browser, placeId);
  await prepare(page);
  const online: number[] = [];
  for (const [nth, ticket] of tickets.slice(0, WARM + ONLINE).entries()) {
    const ms = await show(page, ticket, 'ok');
    if (nth >= WARM) online.push(ms);
    // The list that is asked for after each arrival has come.
    await page.waitForTimeout(400);
  }
  const [fetched, loadOnline] = [await bareFetches(page), load()];
  say(`online: ${told(online)}; ${(at(online, 0.5) / at(fetched, 0.5)).toFixed(1)} times a bare question to the service (${told(fetched)}); ${loadOnline}`);

  await page.context().setOffline(true);
  await page.getByText('Hors ligne').waitFor();
  const put = await barePuts(page);
  const offline: number[] = [];
  for (const ticket of tickets.slice(WARM + ONLINE)) offline.push(await show(page, ticket, 'kept'));
  say(`offline: ${told(offline)}; the last 40 ${told(offline.slice(-40))}; ${(at(offline, 0.5) / at(put, 0.5)).toFixed(1)} times a bare record kept and a word painted (${told(put)}); ${load()}`);
  // How long each batch was on its way: the rest is the tablet's own.
  const batches: number[] = [];
  page.on('requestfinished', (request) => {
    if ((request.postData() ?? '').includes('syncKioskEvents')) batches.push(request.timing().responseEnd);
  });
  const sent = await sendAll(page);
  say(`${OFFLINE} events sent once the network is back: ${sent.toFixed(0)} ms, of which requests ${batches.map((ms) => ms.toFixed(0)).join(' + ')}; ${load()}`);
}, 900_000);
