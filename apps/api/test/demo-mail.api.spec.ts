import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aBooking, anOffer, aPlace, aPromisedMail } from './builders.ts';
import { startApi, type TestApi } from './test-api.ts';
import { OutboxRelay } from '../src/platform/outbox/outbox-relay.ts';
import { linksLeaveTheFrame } from '../src/features/demo/demo-letter.controller.ts';
import { SendBookingMail } from '../src/features/notice/send-booking-mail.jobs.ts';

const MAILS = 'query ($first: Int) { demoMails(first: $first) { id sentAt to subject html text calendar } }';
interface Answer {
  readonly demoMails: readonly { readonly id: string; readonly sentAt: string; readonly to: string; readonly subject: string; readonly html: string; readonly text: string; readonly calendar: string | null }[];
}

let api: TestApi;
const rows: string[] = [];

beforeAll(async () => {
  api = await startApi();
  const placeId = await aPlace(api);
  const offerId = await anOffer(api, placeId);
  for (const email of ['first@exemple.example', 'second@exemple.example']) {
    const row = await aPromisedMail(api, placeId, await aBooking(api, placeId, offerId, { email }));
    await api.app.get(OutboxRelay).once(row, api.app.get(SendBookingMail, { strict: false }));
    rows.push(row);
    api.clock.advance(1);
  }
});
afterAll(() => api.stop());

test('the demonstration shows its mails, the newest first', async () => {
  const { data } = await api.gql<Answer>(MAILS);
  expect(data?.demoMails.map(({ id, to }) => [id, to])).toEqual([[rows[1], 'second@exemple.example'], [rows[0], 'first@exemple.example']]);
  expect(data?.demoMails[1]).toMatchObject({ sentAt: '2026-03-03T08:00:00.000Z', subject: expect.stringContaining('Séance VR'), calendar: expect.stringContaining('METHOD:REQUEST') });
});

test('a kept mail shows its ticket without asking anybody for a picture', async () => {
  const { data } = await api.gql<Answer>(MAILS, { first: 1 });
  expect(data?.demoMails).toHaveLength(1);
  expect(data?.demoMails[0]?.html).toContain('src="data:image/png;base64,iVBOR');
  expect(data?.demoMails[0]?.html).not.toMatch(/cid:|src="http/);
});

test.each([0, 201])('first: %i is refused', async (first) => {
  const { errors } = await api.gql<Answer>(MAILS, { first });
  expect(errors?.[0]?.message).toBe('first must be from 1 to 200.');
});

test('outside the demonstration the mailbox stays shut', async () => {
  const closed = await startApi({ database: { url: api.databaseUrl, drop: async () => undefined }, config: { demo: false } });
  const { data, errors } = await closed.gql<Answer>(MAILS);
  await closed.stop();
  expect(errors).toBeUndefined();
  expect(data?.demoMails).toEqual([]);
});

test('a letter is a page of its own that runs nothing, asks nobody and stands in no frame but ours', async () => {
  const letter = await fetch(`${api.url}/demo-mails/${rows[0]}`, { headers: { accept: 'text/html' } });
  expect(letter.status).toBe(200);
  expect(letter.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(letter.headers.get('x-frame-options')).toBe('SAMEORIGIN');
  expect(letter.headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-top-navigation-by-user-activation");
  expect(await letter.text()).toMatch(/<head><base target="_top">.*Camille/s);
});

test.each(['0190aaaa-0000-7000-8000-000000000000', "1' OR '1'='1", '..%2F..%2Fetc%2Fpasswd', '__proto__'])('there is no letter %s', async (id) => {
  const answer = await fetch(`${api.url}/demo-mails/${encodeURIComponent(id)}`, { headers: { accept: 'text/html' } });
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-type')).toMatch(/json/);
});

test('outside the demonstration letters are shown to nobody', async () => {
  const real = await startApi({ database: { url: api.databaseUrl, drop: async () => undefined }, config: { demo: false } });
  expect((await fetch(`${real.url}/demo-mails/${rows[0]}`)).status).toBe(403);
  await real.stop();
});

test('links of a letter leave its frame, whether it is a whole page or a part of one', () => {
  expect(linksLeaveTheFrame('<html><head lang="fr"><title>x</title></head><body></body></html>')).toBe('<html><head lang="fr"><base target="_top"><title>x</title></head><body></body></html>');
  expect(linksLeaveTheFrame('<p>x</p>')).toBe('<base target="_top"><p>x</p>');
});
