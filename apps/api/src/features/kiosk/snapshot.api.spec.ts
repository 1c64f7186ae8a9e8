import { describe, expect, it } from '@jest/globals';
import { aBooking, anOffer, aPlace } from '../../../test/builders.ts';
import { TWO, api, arrived, bookingId, handed, kiosk, laterId, offerId, onHandlingGround, placeId, spareId, started, unitId } from '../../../test/handling-ground.ts';

const byId = (one: { readonly id: string }, other: { readonly id: string }) => (one.id < other.id ? -1 : 1);

onHandlingGround();

describe('what a kiosk is told', () => {
  const SNAPSHOT = `query ($mark: String) { kioskSnapshot(mark: $mark) { __typename ... on KioskSnapshotSame { mark upTo } ... on KioskSnapshot { mark upTo place { id siteNumber timeZone demo } policy { earlyMinutes } keys { keyId key }
    bookings { id status displayName codeDigest unitIds noticeVersion learners { id } } units { id status custody usedMinutes } models { id name } offers { id walkIn } modules { id } pin { hash } } } }`;
  interface Shown {
    readonly __typename: string;
    readonly mark: string;
    readonly upTo: number;
    readonly bookings: readonly { readonly id: string; readonly status: string; readonly displayName: string; readonly codeDigest: string }[];
    readonly units: readonly { readonly id: string; readonly status: string; readonly custody: string | null }[];
  }
  const shown = async (mark: string | null = null): Promise<Shown> => {
    const { data, errors } = await kiosk.gql<{ kioskSnapshot: Shown }>(SNAPSHOT, { mark });
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.kioskSnapshot;
  };

  it('is today and tomorrow of its place, given names and initials, codes as digests', async () => {
    const other = await aPlace(api);
    await aBooking(api, other, await anOffer(api, other));
    await aBooking(api, placeId, offerId, { starts_at: '2026-03-14T13:00:00Z', ends_at: '2026-03-14T14:00:00Z' });
    await api.sql(`UPDATE booking SET status = 'CANCELLED' WHERE id = $1`, [laterId]);
    const { bookings, units, mark, ...rest } = await shown();
    expect(bookings.map(({ id, status, displayName }) => ({ id, status, displayName })).sort(byId)).toEqual([{ id: bookingId, status: 'CONFIRMED', displayName: 'Camille D.' }, { id: laterId, status: 'CANCELLED', displayName: 'Camille D.' }].sort(byId));
    expect(JSON.stringify(bookings)).not.toMatch(/Durand|exemple\.example|K7M2/u);
    expect(units.map(({ id }) => id).sort()).toEqual([unitId, spareId].sort());
    expect(rest).toMatchObject({ __typename: 'KioskSnapshot', upTo: 0, place: { id: placeId, timeZone: 'Europe/Paris' } });
    expect(await shown(mark)).toEqual({ __typename: 'KioskSnapshotSame', mark, upTo: 0 });
  });

  it('is what handing a headset out asks for: limits and checklist of its model, the notice in its languages, and when it was worn', async () => {
    await api.sql(`UPDATE equipment_model SET daily_minutes = NULL, checklist_off = '{COVER}', accessories = '[{"fr": "Housse", "en": "Case"}]' WHERE id = (SELECT model_id FROM equipment_unit WHERE id = $1)`, [unitId]);
    await kiosk.send([kiosk.write(arrived()), kiosk.write(handed()), kiosk.write(started(), TWO)]);
    const { data, errors } = await kiosk.gql<{ kioskSnapshot: unknown }>(
      `{ kioskSnapshot { ... on KioskSnapshot { bookings { id worn { unitId start end } } units { id spaceName } models { immersionMinutes firstTimeMinutes breakMinutes dailyMinutes warnMinutes checklistOff accessories { fr en } } notices { version language text } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data?.kioskSnapshot).toMatchObject({
      bookings: expect.arrayContaining([{ id: bookingId, worn: [{ unitId, start: expect.any(String), end: null }] }]),
      units: expect.arrayContaining([{ id: unitId, spaceName: null }]),
      models: [{ immersionMinutes: 20, firstTimeMinutes: 10, breakMinutes: 10, dailyMinutes: null, warnMinutes: 3, checklistOff: ['COVER'], accessories: [{ fr: 'Housse', en: 'Case' }] }],
      notices: expect.arrayContaining([expect.objectContaining({ version: '2026-01', language: 'fr' }), expect.objectContaining({ version: '2026-01', language: 'en' })]),
    });
  });

  it('says up to which of its own events it goes: never past one that is missing', async () => {
    const [first, second, third] = [kiosk.write(arrived()), kiosk.write(handed(), TWO), kiosk.write(started(), TWO)];
    await kiosk.send([first, third]);
    expect(await shown()).toMatchObject({ upTo: 1 });
    await kiosk.send([second]);
    const told = await shown();
    expect(told.upTo).toBe(3);
    expect(told.units.find(({ id }) => id === unitId)).toMatchObject({ status: 'IN_SESSION', custody: bookingId });
    expect(told.bookings.find(({ id }) => id === bookingId)).toMatchObject({ status: 'CHECKED_IN' });
  });

  it('is told to nobody else', async () => {
    expect((await api.gql(SNAPSHOT)).errors?.[0]?.extensions).toBeDefined();
  });
});
