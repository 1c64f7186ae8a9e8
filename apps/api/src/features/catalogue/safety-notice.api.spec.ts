import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BookingClient } from '../../../test/booking-client.ts';
import type { Browser } from '../../../test/browser.ts';
import { aModel, anOffer, aPlace, aUnit } from '../../../test/builders.ts';
import { noticeTexts } from '../../../test/hand-out.ts';
import { signedIn } from '../../../test/signed-in.ts';
import { startApi, type TestApi } from '../../../test/test-api.ts';

const NOTICE = 'version texts { language direction lines }';
const PUBLISH = `mutation ($input: PublishSafetyNoticeInput!) { result: publishSafetyNotice(input: $input) { __typename ... on SafetyNotice { ${NOTICE} } ... on NoticeRefused { code field } } }`;

type Notice = { readonly __typename?: string; readonly version: string; readonly code?: string; readonly field?: string; readonly texts: readonly { readonly language: string; readonly direction: string; readonly lines: readonly string[] }[] };
type Notices = { readonly comingBookings: number; readonly mayPublish: boolean; readonly versions: readonly Notice[] } | null;

let api: TestApi;
let coordinator: Browser;
beforeAll(async () => {
  api = await startApi({ config: { rateLimits: false } });
  coordinator = await who('NETWORK_COORDINATOR', 'NETWORK', null);
});
afterAll(() => api.stop());

const who = (role: string, kind: string, id: string | null) => signedIn(api, `${role.toLowerCase()}-${randomUUID()}@exemple.example`, [[role, kind, id]] as Parameters<typeof signedIn>[2]);
const current = async (): Promise<Notice> => {
  const { data } = await api.gql<{ result: Notice }>(`{ result: safetyNotice { ${NOTICE} } }`);
  if (data === null) throw new Error('There is no notice.');
  return data.result;
};
const notices = async (browser: Browser) => (await browser.gql<{ result: Notices }>(`{ result: safetyNotices { comingBookings mayPublish versions { ${NOTICE} } } }`)).data?.result ?? null;
const publish = async (browser: Browser, more: object = {}): Promise<Notice> => {
  const input = { expectedVersion: (await current()).version, texts: noticeTexts(`Sit down, ${randomUUID()}.`), idempotencyKey: randomUUID(), ...more };
  const { data, errors } = await browser.gql<{ result: Notice }>(PUBLISH, { input });
  if (data === null) throw new Error(JSON.stringify(errors));
  return data.result;
};

describe('the first safety notice', () => {
  it('came with the product, in six languages, each with the same advice, read from the side it is written from', async () => {
    const [first] = (await notices(coordinator))?.versions.slice(-1) ?? [];
    expect(first?.version).toBe('2026-01');
    expect(first?.texts.map(({ language, direction, lines }) => [language, direction, lines.length])).toEqual([['fr', 'ltr', 9], ['en', 'ltr', 9], ['es', 'ltr', 9], ['pt', 'ltr', 9], ['ar', 'rtl', 9], ['uk', 'ltr', 9]]);
    expect(first?.texts[0]?.lines[4]).toContain('Vous n’avez pas à dire laquelle');
  });
});

describe('a safety notice', () => {
  it('is published as the next version, and read by everybody at once', async () => {
    const before = await current();
    const published = await publish(coordinator, { texts: [...noticeTexts('Restez assis.'), { language: 'ar', text: 'اجلس.\n\n  استرح. ' }, { language: 'uk', text: ' ' }] });
    expect(published.version > before.version).toBe(true);
    expect(published.texts).toEqual([{ language: 'fr', direction: 'ltr', lines: ['Restez assis.'] }, { language: 'en', direction: 'ltr', lines: ['Restez assis.'] }, { language: 'ar', direction: 'rtl', lines: ['اجلس.', 'استرح.'] }]);
    expect(await current()).toEqual({ version: published.version, texts: published.texts });
    expect((await notices(coordinator))?.versions.map(({ version }) => version).slice(0, 2)).toEqual([published.version, before.version]);
    const [entry] = await api.sql('SELECT act, detail FROM audit_entry WHERE subject_id = $1', [published.version]);
    expect(entry).toEqual({ act: 'SAFETY_NOTICE_PUBLISHED', detail: { after: before.version, languages: 'fr en ar' } });
  });

  it('sent twice is published once; the same key for other words is not', async () => {
    const [key, texts, expectedVersion] = [randomUUID(), noticeTexts('Faites des pauses.'), (await current()).version];
    const [one, again] = await Promise.all([publish(coordinator, { expectedVersion, texts, idempotencyKey: key }), publish(coordinator, { expectedVersion, texts, idempotencyKey: key })]);
    expect(again.version).toBe(one.version);
    expect(await publish(coordinator, { idempotencyKey: key })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect((await current()).version).toBe(one.version);
  });

  it('written from an older version than the current one is not published over it', async () => {
    const { version: expectedVersion } = await current();
    const said = await Promise.all([publish(coordinator, { expectedVersion }), publish(coordinator, { expectedVersion })]);
    expect(said.map(({ __typename, code }) => code ?? __typename).sort()).toEqual(['CHANGED_MEANWHILE', 'SafetyNotice']);
  });

  it.each([
    [[{ language: 'fr', text: 'Assis.' }], 'LANGUAGE_MISSING', 'texts.en'],
    [noticeTexts('x'.repeat(301)), 'LINE_TOO_LONG', 'texts.fr'],
    [[...noticeTexts('Assis.'), { language: 'es', text: 'a\n'.repeat(21) }], 'TOO_MANY_LINES', 'texts.es'],
  ])('with %j is refused, and the language to mend is named', async (texts, code, field) => {
    expect(await publish(coordinator, { texts })).toEqual({ __typename: 'NoticeRefused', code, field });
  });

  it('must say something else', async () => {
    const texts = noticeTexts('Le même texte.');
    await publish(coordinator, { texts });
    expect(await publish(coordinator, { texts })).toMatchObject({ code: 'NOTHING_CHANGED' });
  });

  it('is not published by who coordinates a part of the network, who reads it; nor read there by others', async () => {
    const regional = await who('NETWORK_COORDINATOR', 'REGION', '27');
    expect(await notices(regional)).toMatchObject({ mayPublish: false });
    expect(await publish(regional)).toMatchObject({ code: 'NOT_YOURS_TO_DECIDE' });
    expect(await notices(await who('SITE_MANAGER', 'PLACE', await aPlace(api)))).toBeNull();
  });

  it('never changes once published; who published it can be forgotten', async () => {
    const { version } = await publish(coordinator);
    for (const sql of [`UPDATE safety_notice SET text = 'x' WHERE version = $1`, 'DELETE FROM safety_notice WHERE version = $1', `UPDATE safety_notice SET published_by = NULL, language = 'pt' WHERE version = $1 AND language = 'fr'`]) {
      await expect(api.sql(sql, [version])).rejects.toThrow('never changes');
    }
    await expect(api.sql('TRUNCATE safety_notice')).rejects.toThrow('never changes');
    expect(await api.sql('UPDATE safety_notice SET published_by = NULL WHERE version = $1 RETURNING 1', [version])).toBeDefined();
  });
});

describe('a booking', () => {
  let person: BookingClient;
  let offerId: string;
  const kept = async (id: string) => (await api.sql<{ at: Date | null; version: string | null }>('SELECT safety_notice_at AS at, safety_notice_version AS version FROM booking WHERE id = $1', [id]))[0];
  beforeEach(async () => {
    const placeId = await aPlace(api);
    await aUnit(api, placeId, await aModel(api));
    offerId = await anOffer(api, placeId);
    person = new BookingClient(api);
  });
  const held = () => person.hold({ offerId, startsAt: '2026-03-12T09:00:00Z' });

  it('keeps which version was accepted, the one that was shown or else the current one, and is counted for the next', async () => {
    const before = (await notices(coordinator))?.comingBookings ?? 0;
    const booking = await held();
    const { version } = await current();
    await person.confirm(booking, { safetyNoticeVersion: version });
    expect(await kept(booking.id)).toMatchObject({ version });
    expect((await notices(coordinator))?.comingBookings).toBe(before + 1);
    await publish(coordinator);
    expect(await kept(booking.id)).toMatchObject({ version });
  });

  it('has the new one read by who was shown the one before, and loses nothing', async () => {
    const booking = await held();
    const { version } = await current();
    const { version: newer } = await publish(coordinator);
    expect(await person.confirm(booking, { safetyNoticeVersion: version })).toMatchObject({ code: 'SAFETY_NOTICE_NOT_ACCEPTED', field: 'acceptsSafetyNotice' });
    expect((await person.confirm(booking, { safetyNoticeVersion: newer })).status).toBe('CONFIRMED');
    expect(await kept(booking.id)).toMatchObject({ version: newer });
  });

  it('means the current one where no version is named, and forgets it with the person', async () => {
    const booking = await held();
    await person.confirm(booking);
    expect(await kept(booking.id)).toMatchObject({ version: (await current()).version });
    await api.sql('UPDATE booking SET safety_notice_at = NULL WHERE id = $1', [booking.id]);
    expect(await kept(booking.id)).toEqual({ at: null, version: null });
  });
});
