import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NOTHING_TOLD, type PlacePage } from '@escale/domain';
import { BookingClient } from '../../../../test/booking-client.ts';
import { aBooking, aModel, anOffer, aPlace, aUnit } from '../../../../test/builders.ts';
import { PageClient } from '../../../../test/page-client.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';

let api: TestApi;
let placeId: string;
let manager: PageClient;
const PIVOT = '43493312300029';

beforeAll(async () => { api = await startApi(); });
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  placeId = await aPlace(api, { pivot: PIVOT, insee_code: '70550' });
  manager = await of('SITE_MANAGER');
});

const of = async (role: 'SITE_MANAGER' | 'SITE_STAFF', at = placeId, about = placeId) => new PageClient(api, await signedIn(api, `page-${randomUUID()}@exemple.example`, [[role, 'PLACE', at]]), about);

describe('the page of a place', () => {
  it('once changed is what everybody sees, and leaves a line in the log', async () => {
    const changed = await manager.change({ summary: '  Un atelier\u200B ouvert. ', phone: '03 84 00 00 00', emails: ['forge@exemple.fr', 'forge@exemple.fr'], websites: ['exemple.fr'], services: ['Accès internet et matériel informatique'], staffHelp: true, helpLanguages: ['fr'], peopleCapacity: 12 });
    expect(changed).toMatchObject({ __typename: 'PlacePage', version: 1, ownFields: ['summary', 'phone', 'emails', 'websites', 'services'] });
    const { data } = await api.gql<{ place: object }>('query ($id: ID!) { place(id: $id) { summary phone emails websites services staffHelp helpLanguages peopleCapacity status } }', { id: placeId });
    expect(data?.place).toEqual({ summary: 'Un atelier ouvert.', phone: '+33384000000', emails: ['forge@exemple.fr'], websites: ['https://exemple.fr'], services: ['Accès internet et matériel informatique'], staffHelp: true, helpLanguages: ['fr'], peopleCapacity: 12, status: 'OPEN' });
    expect(await api.sql(`SELECT act FROM audit_entry WHERE subject_id = $1`, [placeId])).toEqual([{ act: 'PLACE_PAGE_CHANGED' }]);
  });

  it('is shown to the whole team, changed by who manages the place, and nobody else’s', async () => {
    const staff = await of('SITE_STAFF');
    expect(await staff.page()).toMatchObject({ mayChange: false, version: 0 });
    await expect(staff.change({})).rejects.toThrow(/FORBIDDEN/u);
    const elsewhere = await of('SITE_MANAGER', await aPlace(api));
    expect(await elsewhere.page()).toBeNull();
    expect(await elsewhere.change({ summary: 'À moi' })).toMatchObject({ code: 'OUTSIDE_YOUR_SCOPE', current: null });
  });

  it('of two at once: the second is told, with what stands now', async () => {
    await manager.change({ summary: 'La première' });
    expect(await (await of('SITE_MANAGER')).change({ summary: 'La seconde' })).toMatchObject({ code: 'CHANGED_MEANWHILE', current: { version: 1, place: { summary: 'La première' } } });
  });

  it('sent twice is changed once; another under the same key is refused', async () => {
    const key = randomUUID();
    await manager.change({ summary: 'Une fois' }, { idempotencyKey: key });
    expect(await manager.change({ summary: 'Une fois' }, { idempotencyKey: key })).toMatchObject({ __typename: 'PlacePage', version: 1 });
    expect(await manager.change({ summary: 'Autre chose' }, { idempotencyKey: key })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it.each<[string, Partial<PlacePage>, string, string]>([
    ['a summary too long', { summary: 'x'.repeat(281) }, 'TEXT_TOO_LONG', 'summary'],
    ['a telephone that is none', { phone: 'appelez Zoé' }, 'PHONE_UNREADABLE', 'phone'],
    ['an address to write to that is none', { emails: ['chez nous'] }, 'EMAIL_UNREADABLE', 'emails'],
    ['a link that could run', { websites: ['javascript:alert(1)'] }, 'WEBSITE_UNREADABLE', 'websites'],
    ['a service of nobody’s', { services: ['Café'] }, 'VALUE_NOT_IN_LIST', 'services'],
    ['a postcode of four figures', { postcode: '7000' }, 'POSTCODE_MALFORMED', 'postcode'],
    ['a commune without its postcode', { postcode: null }, 'COMMUNE_MISSING', 'postcode'],
    ['a commune nobody knows', { communeName: 'Syldavie', postcode: '70999' }, 'COMMUNE_UNKNOWN', 'communeName'],
    ['a commune of another department', { communeName: 'Besançon' }, 'COMMUNE_UNKNOWN', 'communeName'],
    ['another commune than the only one of its postcode', { postcode: '97400', communeName: 'Besançon' }, 'COMMUNE_CONTRADICTORY', 'communeName'],
    ['a position at sea', { position: { longitude: -30, latitude: 40 } }, 'POSITION_OUTSIDE', 'position'],
    ['a position overseas', { position: { longitude: 55.45, latitude: -20.88 } }, 'POSITION_ELSEWHERE', 'position'],
    ['a door of two centimetres', { access: { ...NOTHING_TOLD, entranceWidthCm: 2 } }, 'WIDTH_OUT_OF_BOUNDS', 'access.entranceWidthCm'],
    ['no address any more, while it is open', { addressLine: null }, 'NEEDED_WHILE_OPEN', 'addressLine'],
    ['no position any more, while it is open', { position: null }, 'NEEDED_WHILE_OPEN', 'position'],
  ])('is refused with %s, and says where', async (_sentence, page, code, field) => {
    expect(await manager.change(page)).toMatchObject({ code, field });
    expect((await manager.page())?.version).toBe(0);
  });

  it('moves with its commune: clocks, holidays and, without coordinates, the middle of it', async () => {
    await api.sql(`UPDATE place SET status = 'DRAFT' WHERE id = $1`, [placeId]);
    const moved = await manager.change({ postcode: '97400', communeName: 'Saint-Denis', position: null }, { expectedVersion: 1 });
    expect(moved).toMatchObject({ ownFields: ['location'], blocks: expect.arrayContaining(['POSITION']), place: { communeName: 'Saint-Denis', positionApproximate: true, gaps: expect.arrayContaining(['POSITION']) } });
    expect(await api.sql('SELECT insee_code, time_zone, holiday_zone FROM place WHERE id = $1', [placeId])).toEqual([{ insee_code: '97411', time_zone: 'Indian/Reunion', holiday_zone: expect.any(String) }]);
  });
});

describe('access details', () => {
  it('decide wheelchair access where they suffice, and leave the declared word where they do not', async () => {
    const told = { ...NOTHING_TOLD, pathLevel: true, entranceLevel: true, entranceWidthCm: 90, receptionLevel: true };
    expect(await manager.change({ access: told })).toMatchObject({ wheelchair: { verdict: 'YES' }, place: { wheelchairAccessible: true } });
    expect(await manager.change({ access: { ...told, receptionLevel: false, receptionLift: false }, wheelchairAccessible: true }, { expectedVersion: 1 })).toMatchObject({ wheelchair: { verdict: 'NO', obstacles: ['RECEPTION'] }, place: { wheelchairAccessible: false } });
    expect(await manager.change({ access: { ...NOTHING_TOLD, pathRamp: 'FIXED', callDevices: [] }, wheelchairAccessible: true }, { expectedVersion: 2 })).toMatchObject({ wheelchair: { verdict: 'UNKNOWN', missing: ['ENTRANCE', 'DOOR_WIDTH', 'RECEPTION'] }, place: { wheelchairAccessible: true, accessDetails: { pathRamp: 'FIXED', callDevices: [] } } });
  });

  it('that the database holds are an object, whoever writes it', async () => {
    await expect(api.sql(`UPDATE place SET access_details = '[]' WHERE id = $1`, [placeId])).rejects.toThrow(/place_access_details/u);
  });
});

describe('publication', () => {
  const draft = (): Promise<unknown> => api.sql(`UPDATE place SET status = 'DRAFT', page_version = 0 WHERE id = $1`, [placeId]);

  it('waits for what is lacking, lists it, and opens the place to bookings', async () => {
    await draft();
    const { version = 0, blocks } = (await manager.page()) ?? {};
    expect(blocks).toEqual(['DESCRIPTION', 'OFFER']);
    expect(await manager.publish(version)).toMatchObject({ code: 'STILL_BLOCKED' });
    await aUnit(api, placeId, await aModel(api, 'VR_HEADSET', { minimum_age: 0 }));
    const offerId = await anOffer(api, placeId);
    const written = await manager.change({ summary: 'Un atelier ouvert à tous.' }, { expectedVersion: version });
    expect(written).toMatchObject({ blocks: [], place: { status: 'DRAFT' } });
    const wish = { offerId, startsAt: '2026-03-05T09:00:00Z' };
    expect(await new BookingClient(api).hold(wish)).not.toMatchObject({ status: 'HELD' });
    const open = await manager.publish(written.version);
    expect(open).toMatchObject({ place: { status: 'OPEN' } });
    // Done again, it is as it was.
    expect(await manager.publish(open.version)).toMatchObject({ version: open.version, place: { status: 'OPEN' } });
    expect(await new BookingClient(api).hold(wish)).toMatchObject({ status: 'HELD' });
  });

  it('ends only on the number of bookings that was confirmed; they stay, and no import opens the place again', async () => {
    const offerId = await anOffer(api, placeId);
    await aBooking(api, placeId, offerId);
    expect(await manager.unpublish(0)).toMatchObject({ code: 'BOOKINGS_CHANGED', field: 'comingBookings' });
    expect(await manager.page()).toMatchObject({ comingBookings: 1 });
    expect(await manager.unpublish(1)).toMatchObject({ version: 1, comingBookings: 1, place: { status: 'CLOSED' } });
    expect(await api.sql('SELECT status FROM booking WHERE place_id = $1', [placeId])).toEqual([{ status: 'CONFIRMED' }]);
    expect(await manager.unpublish(1, 1)).toMatchObject({ code: 'NOT_OPEN' });
  });

  it('is for who manages the place', async () => {
    expect(await (await of('SITE_MANAGER', await aPlace(api))).publish()).toMatchObject({ code: 'OUTSIDE_YOUR_SCOPE' });
    expect(await (await of('SITE_MANAGER', await aPlace(api))).unpublish(0)).toMatchObject({ code: 'OUTSIDE_YOUR_SCOPE' });
  });
});
