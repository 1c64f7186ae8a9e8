import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { type Id, idOf, type KioskFact } from '@escale/domain';
import { aBooking, anAllocation, aModel, anOffer, aPlace, aUnit } from './builders.ts';
import { KioskClient } from './kiosk-events-client.ts';
import { startApi, type TestApi } from './test-api.ts';

export const TWO = new Date('2026-03-12T13:00:00Z');
export const minutes = (count: number): Date => new Date(TWO.getTime() + count * 60_000);

export let api: TestApi;
export let placeId: string;
export let offerId: string;
export let [unitId, spareId] = [idOf<'EquipmentUnit'>(''), idOf<'EquipmentUnit'>('')];
export let [bookingId, laterId] = [idOf<'Booking'>(''), idOf<'Booking'>('')];
export let kiosk: KioskClient;
export let other: KioskClient;

/** A place with two headsets, two bookings from two to three in Paris, and two kiosks; it is two. Anew before each test. */
export function onHandlingGround(): void {
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    api.clock.set(new Date('2026-03-12T08:00:00Z'));
    placeId = await aPlace(api);
    const model = await aModel(api);
    [unitId, spareId] = [idOf<'EquipmentUnit'>(await aUnit(api, placeId, model)), idOf<'EquipmentUnit'>(await aUnit(api, placeId, model))];
    offerId = await anOffer(api, placeId);
    [bookingId, laterId] = [idOf<'Booking'>(await aBooking(api, placeId, offerId)), idOf<'Booking'>(await aBooking(api, placeId, offerId))];
    await anAllocation(api, placeId, bookingId, unitId);
    // The units began their lives when the database says; the day begins after it.
    await api.sql(`ALTER TABLE unit_event DISABLE TRIGGER unit_event_stays`);
    await api.sql(`UPDATE unit_event SET at = '2026-03-12T07:00:00Z'`);
    await api.sql(`ALTER TABLE unit_event ENABLE TRIGGER unit_event_stays`);
    api.clock.set(TWO);
    [kiosk, other] = [await KioskClient.at(api, placeId), await KioskClient.at(api, placeId)];
  });
}

export const arrived = (id: Id<'Booking'> = bookingId): KioskFact => ({ type: 'CHECKED_IN', bookingId: id, knownBy: 'CODE', revision: null, learnerIds: [] });
export const handed = (id: Id<'Booking'> = bookingId, unit = unitId): KioskFact => ({ type: 'HANDED_OUT', bookingId: id, unitId: unit, checked: [], swapFor: null });
export const started = (): KioskFact => ({ type: 'SESSION_STARTED', bookingId, unitId });
export const returned = (unit = unitId): KioskFact => ({ type: 'RETURNED', unitId: unit, missing: [] });
export const did = (type: 'INSPECTED' | 'SANITISED' | 'CHARGED'): KioskFact => ({ type, unitId });
export const unit = async (id: string = unitId) => (await api.sql<{ status: string; custody: string | null }>(`SELECT status, state ->> 'custody' AS custody FROM equipment_unit WHERE id = $1`, [id]))[0];
export const sessions = () => api.sql('SELECT unit_id, booking_id, handed_out_at, returned_at, closed_by, immersions FROM headset_session WHERE place_id = $1 ORDER BY handed_out_at, ordinal', [placeId]);
