import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { api, arrived, bookingId, handed, kiosk, minutes, onHandlingGround, other, placeId, returned, sessions, started, unit, unitId } from '../../../test/handling-ground.ts';
import { signedIn } from '../../../test/signed-in.ts';
import { NoteOverdue } from './note-overdue.ts';

onHandlingGround();

describe('what does not come back', () => {
  const notes = () => api.app.get(NoteOverdue, { strict: false }).run();
  const goneAt = (count: number) => api.clock.set(new Date(Date.parse('2026-03-12T14:00:00Z') + count * 60_000));

  it('is overdue, then missing, once every kiosk of the place has told all; a return told late counts all the same', async () => {
    await signedIn(api, `equipe-${randomUUID()}@exemple.example`, [['SITE_STAFF', 'PLACE', placeId]]);
    await kiosk.send([kiosk.write(arrived()), kiosk.write(handed())]);
    const back = other.write(returned(), minutes(58));
    goneAt(11);
    await kiosk.send([]);
    expect(await notes()).toBe(0);
    // The other kiosk says that it has something to tell, and does not.
    await other.send([], { pending: 1 });
    expect(await notes()).toBe(0);
    await other.send([]);
    expect(await notes()).toBe(1);
    expect(await notes()).toBe(0);
    expect(await unit()).toMatchObject({ status: 'OVERDUE' });
    goneAt(61);
    for (const one of [kiosk, other]) await one.send([]);
    expect(await notes()).toBe(1);
    expect(await unit()).toEqual({ status: 'MISSING', custody: bookingId });
    expect(await api.sql(`SELECT count(*)::int AS mails FROM outbox WHERE job = 'send-kiosk-mail' AND payload ->> 'placeId' = $1`, [placeId])).toEqual([{ mails: 2 }]);
    await other.send([back]);
    expect(await unit()).toEqual({ status: 'RETURNED', custody: null });
    expect(await sessions()).toMatchObject([{ returned_at: minutes(58), closed_by: 'RETURN' }]);
  });

  it('C11: what nobody saw stop ends with the booking, until a return is told', async () => {
    const [came, out, on] = [kiosk.write(arrived()), kiosk.write(handed(), minutes(1)), kiosk.write(started(), minutes(5))];
    const back = other.write(returned(), minutes(80));
    api.clock.set(minutes(10));
    await kiosk.send([came, out, on]);
    const worn = async () => (await api.sql<{ immersions: object[] }>('SELECT immersions FROM headset_session WHERE unit_id = $1', [unitId]))[0]?.immersions;
    expect(await worn()).toEqual([{ start: minutes(5).toISOString(), end: null, closedBy: null }]);
    goneAt(11);
    for (const one of [kiosk, other]) await one.send([]);
    expect(await notes()).toBe(1);
    expect(await sessions()).toMatchObject([{ returned_at: null, closed_by: null }]);
    expect(await worn()).toEqual([{ start: minutes(5).toISOString(), end: '2026-03-12T14:00:00.000Z', closedBy: 'INFERRED' }]);
    goneAt(30);
    expect(await other.send([back])).toMatchObject([{ outcome: 'ACCEPTED' }]);
    expect(await sessions()).toMatchObject([{ returned_at: minutes(80), closed_by: 'RETURN' }]);
    expect(await worn()).toEqual([{ start: minutes(5).toISOString(), end: minutes(80).toISOString(), closedBy: 'INFERRED' }]);
  });
});
