import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { book } from '../../../tools/journeys/bookings.mjs';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { policyBreaks } from '../../../tools/journeys/policy-breaks.mjs';
import { writeQrVideo } from '../../../tools/journeys/qr-video.mjs';
import { answerOf, openKiosk, titleOf, toneOf } from './kiosk-page.ts';

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'escale-scan-'));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

test('the camera reads the ticket, nothing is fetched from elsewhere, and the camera is off afterwards', async () => {
  const { ticketCode } = await book({ offerId: JOURNEY.offerId, givenName: 'Awa', familyName: 'Ndiaye' });
  const film = path.join(scratch, 'ticket.y4m');
  writeQrVideo(ticketCode, film);
  const browser = await openBrowser(['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`]);
  try {
    const page = await openKiosk(browser);
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(process.env['ESCALE_URL'] ?? '')) elsewhere.push(request.url());
    });
    const streams = await page.evaluateHandle(() => {
      const opened: MediaStream[] = [];
      const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = async (wanted) => {
        const stream = await ask(wanted);
        opened.push(stream);
        return stream;
      };
      return opened;
    });
    await page.getByRole('button', { name: 'Montrer mon code à la caméra' }).click();
    expect(await answerOf(page)).toBe('Bonjour Awa N., c’est noté');
    expect(await streams.evaluate((opened) => opened.map((stream) => stream.getTracks().map(({ readyState }) => readyState)))).toEqual([['ended']]);
    expect(elsewhere).toEqual([]);
    expect(policyBreaks(page)).toEqual([]);
  } finally {
    await browser.close();
  }
});

test('without a camera, typing is offered and help can be called', async () => {
  const browser = await openBrowser();
  try {
    const page = await openKiosk(browser);
    await page.getByRole('button', { name: 'Montrer mon code à la caméra' }).click();
    await page.getByText('La caméra n’est pas disponible').waitFor();
    await page.getByRole('button', { name: 'Appeler quelqu’un' }).click();
    expect(await titleOf(page).innerText()).toBe('La borne sonne');
    await page.getByRole('button', { name: 'Retour' }).click();
    await page.getByRole('button', { name: 'Taper mon code' }).click();
    expect(await page.getByRole('textbox', { name: 'Code à huit caractères' }).isVisible()).toBe(true);
  } finally {
    await browser.close();
  }
});

test('the label of a piece of equipment is called by its name, and the code of the booking asked for', async () => {
  const film = path.join(scratch, 'label.y4m');
  writeQrVideo('https://escale.example/e/TL98765-ES-01', film);
  const browser = await openBrowser(['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`]);
  try {
    const page = await openKiosk(browser);
    await page.getByRole('button', { name: 'Montrer mon code à la caméra' }).click();
    await page.getByText('C’est l’étiquette de TL98765-ES-01. Montrez plutôt le code de votre réservation.').waitFor();
    expect(await findingsOn(page, 'kiosk-label-at-the-camera')).toEqual([]);
    // A reader held in the hand types it, on whatever screen.
    await page.getByRole('button', { name: 'Taper mon code' }).click();
    await page.evaluate(() => {
      const typed = (key: string, code: string, shiftKey = false) => dispatchEvent(new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true }));
      for (const sign of 'TL98765-ES-01') typed(sign, sign === '-' ? 'Minus' : /\d/.test(sign) ? `Digit${sign}` : `Key${sign}`);
      typed('Enter', 'Enter');
    });
    expect(await answerOf(page)).toBe('C’est l’étiquette de TL98765-ES-01');
    expect(await toneOf(page)).toBe('wait');
    expect(await findingsOn(page, 'kiosk-label-read')).toEqual([]);
  } finally {
    await browser.close();
  }
});
