import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { idOf } from '@escale/domain';
import { aModel, aPlace, aUnit } from '../../../test/builders.ts';
import { api, arrived, bookingId, did, handed, kiosk, laterId, minutes, onHandlingGround, other, placeId, returned, sessions, spareId, started, unit, unitId } from '../../../test/handling-ground.ts';
import { signedIn } from '../../../test/signed-in.ts';

/** A picture of one point. */
const PIXEL = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const anomalies = async () => (await api.sql<{ code: string }>('SELECT code FROM kiosk_anomaly WHERE place_id = $1 ORDER BY code', [placeId])).map(({ code }) => code);

onHandlingGround();

describe('a hand-out told by a kiosk', () => {
  it('goes from ready to ready through hands, care and charge', async () => {
    const told = [kiosk.write(arrived()), kiosk.write(handed(), minutes(1)), kiosk.write(started(), minutes(2)), kiosk.write(returned(), minutes(20)), kiosk.write(did('INSPECTED'), minutes(21)), kiosk.write(did('SANITISED'), minutes(22)), kiosk.write(did('CHARGED'), minutes(50))];
    api.clock.set(minutes(50));
    expect((await kiosk.send(told)).map(({ anomalies: found }) => found)).toEqual([[], [], [], ['SESSION_END_INFERRED'], [], [], []]);
    expect(await unit()).toEqual({ status: 'READY', custody: null });
    expect(await sessions()).toEqual([{ unit_id: unitId, booking_id: bookingId, handed_out_at: minutes(1), returned_at: minutes(20), closed_by: 'RETURN', immersions: [{ start: minutes(2).toISOString(), end: minutes(20).toISOString(), closedBy: 'INFERRED' }] }]);
  });

  it('C4: two kiosks hand out one headset: the last has it, the first is closed, and it is said', async () => {
    const [first, second] = [kiosk.write(handed(), minutes(1)), other.write(handed(laterId), minutes(5))];
    api.clock.set(minutes(6));
    await kiosk.send([kiosk.write(arrived(), minutes(6))]);
    // The later one comes first.
    expect(await other.send([second])).toMatchObject([{ anomalies: ['NOT_ARRIVED'] }]);
    await kiosk.send([first]);
    expect(await other.send([second])).toMatchObject([{ outcome: 'DUPLICATE', anomalies: ['NOT_ARRIVED', 'SUPERSEDED_HAND_OUT'] }]);
    expect(await unit()).toEqual({ status: 'HANDED_OUT', custody: laterId });
    expect(await sessions()).toMatchObject([{ booking_id: bookingId, returned_at: minutes(5), closed_by: 'SUPERSEDED' }, { booking_id: laterId, returned_at: null }]);
  });

  it('C5: two headsets for one person are too many until one comes back', async () => {
    await kiosk.tell(arrived());
    await kiosk.tell(handed());
    api.clock.set(minutes(1));
    expect(await kiosk.tell(handed(bookingId, spareId))).toMatchObject({ anomalies: ['DOUBLE_HAND_OUT'] });
    api.clock.set(minutes(2));
    await kiosk.tell(returned());
    expect(await anomalies()).toEqual([]);
  });

  it('C6: what is out of service and handed out is in hands, told to the team, and goes back out of service', async () => {
    await signedIn(api, `equipe-${randomUUID()}@exemple.example`, [['SITE_STAFF', 'PLACE', placeId]]);
    await kiosk.tell({ type: 'INCIDENT_REPORTED', unitId, incidentId: idOf<'Incident'>(randomUUID()), kind: 'BROKEN', severity: 'BLOCKING', account: 'La sangle', photo: PIXEL });
    expect(await unit()).toMatchObject({ status: 'OUT_OF_SERVICE' });
    expect(await api.sql('SELECT i.account, count(f.file_id)::int AS photos FROM incident i LEFT JOIN incident_photo f ON f.incident_id = i.id WHERE i.unit_id = $1 GROUP BY 1', [unitId])).toEqual([{ account: 'La sangle', photos: 1 }]);
    await kiosk.tell(arrived());
    api.clock.set(minutes(3));
    expect(await kiosk.tell(handed())).toMatchObject({ outcome: 'ACCEPTED_WITH_ANOMALY', anomalies: ['OUT_OF_SERVICE_HANDED_OUT'] });
    expect(await api.sql(`SELECT count(*)::int AS mails FROM outbox WHERE job = 'send-kiosk-mail' AND payload ->> 'placeId' = $1`, [placeId])).toEqual([{ mails: 1 }]);
    api.clock.set(minutes(4));
    await kiosk.tell(returned());
    expect(await unit()).toEqual({ status: 'OUT_OF_SERVICE', custody: null });
  });

  it('C7: what nobody had comes back, is looked at, and closes nothing', async () => {
    expect(await kiosk.tell(returned())).toMatchObject({ anomalies: ['RETURN_OF_NOTHING'] });
    expect(await unit()).toMatchObject({ status: 'RETURNED' });
    expect(await sessions()).toEqual([]);
  });

  it('is explained by an arrival that is told later', async () => {
    const came = other.write(arrived());
    api.clock.set(minutes(1));
    expect(await kiosk.tell(handed())).toMatchObject({ anomalies: ['NOT_ARRIVED'] });
    await other.send([came]);
    expect(await anomalies()).toEqual([]);
  });

  it('taken back was never one', async () => {
    await kiosk.tell(arrived());
    const slip = kiosk.write(handed());
    await kiosk.send([slip]);
    await kiosk.tell({ type: 'ANNULLED', eventId: idOf<'KioskEvent'>(slip.eventId) });
    expect(await unit()).toEqual({ status: 'READY', custody: null });
    expect(await sessions()).toEqual([]);
  });

  it('of a unit of another place is kept and shown, and changes nothing there', async () => {
    const elsewhere = await aUnit(api, await aPlace(api), await aModel(api));
    expect(await kiosk.tell(handed(bookingId, idOf<'EquipmentUnit'>(elsewhere)))).toMatchObject({ anomalies: ['UNIT_NOT_HERE'] });
    expect(await unit(elsewhere)).toMatchObject({ status: 'READY' });
    expect(await kiosk.tell(returned(idOf<'EquipmentUnit'>(randomUUID())))).toMatchObject({ anomalies: ['UNIT_NOT_HERE'] });
  });
});
