import { beforeEach, describe, expect, it } from '@jest/globals';
import { idOf, type KioskFact } from '@escale/domain';
import { after, api, at, booked, letters, manager, note, onAbsenceGround, placeId, status } from './absence-ground.ts';
import { KioskClient } from './kiosk-events-client.ts';

onAbsenceGround();

const DAY = 24 * 60;
let [kiosk, other]: KioskClient[] = [];
/** Two kiosks that were paired the day before and have told nothing since. */
beforeEach(async () => {
  await manager.change({ placeId, graceMinutes: 30, teamNotes: false });
  [kiosk, other] = [await KioskClient.at(api, placeId), await KioskClient.at(api, placeId)];
});
const arrival = (bookingId: string): KioskFact => ({ type: 'CHECKED_IN', bookingId: idOf(bookingId), knownBy: 'TICKET', revision: 0, learnerIds: [] });

describe('C3: while a kiosk of the place is silent', () => {
  it('nobody is absent; who it saw is here, and who nobody saw is absent once all was told', async () => {
    const [here, missing] = [await booked(), await booked('2026-03-05T14:00:00.000Z')];
    await at(after(1));
    const seen = kiosk?.write(arrival(here.id));
    await at(after(335));
    await other?.send([]);
    await note();
    expect([await status(here.id), await status(missing.id)]).toMatchObject([{ status: 'CONFIRMED' }, { status: 'CONFIRMED' }]);
    // It tells the arrival and has more to tell; then that was all.
    await kiosk?.send(seen === undefined ? [] : [seen], { pending: 1 });
    expect(await status(here.id)).toEqual({ status: 'CHECKED_IN', occupying: true, absent: false });
    await note();
    expect(await status(missing.id)).toMatchObject({ status: 'CONFIRMED' });
    await kiosk?.send([]);
    await note();
    expect([await status(here.id), await status(missing.id)]).toMatchObject([{ status: 'CHECKED_IN', absent: false }, { status: 'NO_SHOW', absent: true }]);
  });

  it('it is waited for a day and no longer; an arrival it tells after that puts the absence right by itself', async () => {
    const booking = await booked();
    await at(after(20));
    const seen = kiosk?.write(arrival(booking.id));
    for (const minutes of [30, 300, 13 * 60, 30 + DAY - 1]) {
      await at(after(minutes));
      await other?.send([]);
      await note();
      expect([minutes, await status(booking.id)]).toMatchObject([minutes, { status: 'CONFIRMED' }]);
    }
    await at(after(30 + DAY));
    await note();
    expect(await status(booking.id)).toEqual({ status: 'NO_SHOW', occupying: false, absent: true });
    expect(await letters(booking.id)).toHaveLength(1);

    await at(after(40 + DAY));
    expect(await kiosk?.send(seen === undefined ? [] : [seen])).toMatchObject([{ outcome: 'ACCEPTED', anomalies: [] }]);
    expect(await status(booking.id)).toMatchObject({ status: 'CHECKED_IN', absent: false });
    expect(await api.sql('SELECT arrived_at FROM visit WHERE booking_id = $1', [booking.id])).toEqual([{ arrived_at: after(20) }]);
    await note();
    expect(await status(booking.id)).toMatchObject({ status: 'CHECKED_IN' });
  });

  it('half a day later nobody is noted absent any more', async () => {
    const booking = await booked();
    await at(after(30 + DAY + 12 * 60));
    await note();
    expect(await status(booking.id)).toMatchObject({ status: 'CONFIRMED' });
  });

  it('one that was revoked is not waited for', async () => {
    const booking = await booked();
    await api.sql('UPDATE kiosk SET revoked_at = $2 WHERE id = $1', [kiosk?.id, after(0)]);
    await at(after(30));
    await other?.send([]);
    await note();
    expect(await status(booking.id)).toMatchObject({ status: 'NO_SHOW' });
  });
});
