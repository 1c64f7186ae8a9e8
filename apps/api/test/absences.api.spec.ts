import { beforeEach, describe, expect, it } from '@jest/globals';
import { isReminderDue } from '@escale/domain';
import { aBooking, aModel, anOffer, aUnit } from './builders.ts';
import { arrives } from './at-the-door.ts';
import { KioskClient } from './kiosk-events-client.ts';
import { after, api, at, booked, comes, desk, kioskIsHeard, learner, leave, letters, note, offerId, onAbsenceGround, placeId, remind, seen, status, team, teamNotes, TEN } from './absence-ground.ts';

onAbsenceGround();

describe('a reminder', () => {
  it('leaves once, a day before, with a page on which one says that one is not coming', async () => {
    const booking = await booked();
    await at(after(-24 * 60 - 1));
    expect(await remind()).toBe(0);
    await at(after(-24 * 60));
    const rounds = await Promise.all([remind(), remind()]);
    expect(rounds.reduce((sum, one) => sum + one)).toBe(1);
    await at(after(-23 * 60));
    expect(await remind()).toBe(0);
    const [letter] = await letters(booking.id);
    expect(letter).toMatch(/^Rappel : Séance VR/u);
    expect(letter).toContain(`/reservation/${booking.id}/absence#${booking.holdToken}`);
    expect(await learner.cancel(booking)).toMatchObject({ status: 'CANCELLED' });
    expect(await learner.hold({ offerId, startsAt: TEN })).toMatchObject({ status: 'HELD' });
  });

  it('is not for who booked after its moment, nor where the activity does not ask', async () => {
    const plain = await anOffer(api, placeId);
    await aBooking(api, placeId, plain, { starts_at: TEN, ends_at: after(60) });
    await at(after(-24 * 60));
    await booked();
    expect(await remind()).toBe(0);
  });

  it('leaves again for another hour, and not at all for what was cancelled meanwhile', async () => {
    const booking = await booked();
    await at(after(-24 * 60));
    expect(await remind()).toBe(1);
    const moved = await learner.reschedule(booking, { startsAt: '2026-03-06T09:00:00.000Z' });
    expect(moved).toMatchObject({ revision: 1 });
    // The first is about an hour at which nobody comes any more.
    expect(await letters(booking.id)).toEqual([]);
    await at(after(0));
    expect(await remind()).toBe(1);
    await learner.cancel(moved);
    expect(await letters(booking.id)).toEqual([]);
  });

  it('is promised exactly when the domain says', async () => {
    for (const [confirmed, now] of [[-48 * 60, -24 * 60], [-24 * 60, -24 * 60], [-48 * 60, -12 * 60], [-48 * 60, -12 * 60 - 1], [-48 * 60, -24 * 60 - 1]] as const) {
      const own = await anOffer(api, placeId, [{ category: 'VR_HEADSET' }], { absence_reminder_hours: 24 });
      const id = await aBooking(api, placeId, own, { starts_at: TEN, ends_at: after(60), confirmed_at: after(confirmed) });
      await at(after(now));
      await remind();
      const promised = await api.sql(`SELECT 1 FROM outbox WHERE payload->>'bookingId' = $1`, [id]);
      expect([confirmed, now, promised.length > 0]).toEqual([confirmed, now, isReminderDue({ status: 'CONFIRMED', email: 'camille@exemple.example', startsAt: new Date(TEN), confirmedAt: after(confirmed) }, 24, after(now))]);
    }
  });
});

describe('an absence noted by itself', () => {
  it('waits as long as the place says, frees the unit at once, and tells the person', async () => {
    await teamNotes(15);
    const booking = await booked();
    await at(after(14));
    expect(await note()).toBe(0);
    expect(await learner.hold({ offerId, startsAt: after(15).toISOString(), durationMinutes: 30 })).toMatchObject({ code: 'SLOT_TAKEN' });
    await at(after(15));
    expect(await note()).toBe(1);
    expect(await status(booking.id)).toEqual({ status: 'NO_SHOW', occupying: false, absent: true });
    expect(await learner.hold({ offerId, startsAt: after(30).toISOString(), durationMinutes: 30 })).toMatchObject({ status: 'HELD' });
    const [letter] = await letters(booking.id);
    expect(letter).toContain('attend 15 minutes');
    expect(letter).toContain(`/reservation/${booking.id}/absence#`);
    expect(await api.sql(`SELECT actor_id FROM audit_entry WHERE act = 'ABSENCE_NOTED' AND subject_id = $1`, [booking.id])).toEqual([{ actor_id: null }]);
  });

  it('is not where neither a kiosk nor the team is said to see who comes', async () => {
    const booking = await booked();
    await at(after(45));
    expect(await note()).toBe(0);
    expect(await status(booking.id)).toMatchObject({ status: 'CONFIRMED' });
  });

  it('is not while a kiosk of the place is silent, however sure the team is', async () => {
    await teamNotes(10);
    const booking = await booked();
    await at(after(5));
    await kioskIsHeard();
    await at(after(20));
    expect(await note()).toBe(0);
    await (await KioskClient.at(api, placeId)).send([]);
    expect(await note()).toBe(0);
    await kioskIsHeard();
    expect(await note()).toBe(1);
    expect(await status(booking.id)).toMatchObject({ status: 'NO_SHOW' });
    expect((await team.rules(placeId))?.kiosksHeardAt).toEqual([after(20).toISOString(), after(20).toISOString()]);
  });

  it('is not of a session at which the place was shut', async () => {
    await teamNotes();
    const booking = await booked();
    await api.sql(`INSERT INTO closure (place_id, id, starts_at, ends_at, reason, request_key, created_at) VALUES ($1, gen_random_uuid(), $2, $3, 'OUTAGE', gen_random_uuid()::text, $2)`, [placeId, after(30), after(120)]);
    await at(after(45));
    expect(await note()).toBe(0);
    expect((await status(booking.id))?.status).not.toBe('NO_SHOW');
  });

  it('is not of who arrives while the job runs, and not twice where two run', async () => {
    await teamNotes();
    const booking = await booked();
    await at(after(10));
    await kioskIsHeard();
    const [first, second, came] = await Promise.all([note(), note(), comes(booking)]);
    expect(first + second).toBeLessThanOrEqual(1);
    expect(came).toBe('ACCEPTED');
    expect(await status(booking.id)).toEqual({ status: 'CHECKED_IN', occupying: true, absent: false });
    const other = await learner.booked({ offerId, startsAt: '2026-03-05T14:00:00.000Z' });
    await at(new Date('2026-03-05T14:10:00Z'));
    await kioskIsHeard();
    expect((await Promise.all([note(), note(), note()])).reduce((sum, one) => sum + one)).toBe(1);
    expect(await letters(other.id)).toHaveLength(1);
  });
});

describe('who comes after all', () => {
  beforeEach(() => teamNotes());

  it('is let in at the kiosk with the unit they had, and nothing of an absence is left', async () => {
    const booking = await booked();
    await at(after(10));
    await note();
    await at(after(20));
    expect(await comes(booking)).toBe('ACCEPTED');
    expect(await status(booking.id)).toEqual({ status: 'CHECKED_IN', occupying: true, absent: false });
    expect(await letters(booking.id)).toEqual([]);
  });

  it('is in all the same where somebody else has the unit, and the team is told', async () => {
    const booking = await booked();
    await at(after(10));
    await note();
    await learner.booked({ offerId, startsAt: after(15).toISOString(), durationMinutes: 30 });
    await at(after(20));
    expect(await arrives(api, booking.id)).toMatchObject({ outcome: 'ACCEPTED_WITH_ANOMALY', anomalies: ['NO_UNITS_LEFT'] });
    expect(await status(booking.id)).toEqual({ status: 'CHECKED_IN', occupying: false, absent: false });
  });

  it('has the unit again when the team undoes it, or another that fits, or the team is told who has it', async () => {
    const booking = await booked();
    await at(after(10));
    await note();
    const undone = await desk.undoMiss(await seen(booking.id));
    expect(undone).toMatchObject({ status: 'CONFIRMED' });
    expect(await status(booking.id)).toEqual({ status: 'CONFIRMED', occupying: true, absent: false });
    // The next round of the job leaves alone what the team decided.
    await note();
    expect(await status(booking.id)).toMatchObject({ status: 'CONFIRMED' });

    await desk.miss(await seen(booking.id));
    const taker = await learner.booked({ offerId, startsAt: after(15).toISOString(), durationMinutes: 30 });
    expect(await desk.undoMiss(await seen(booking.id))).toMatchObject({ code: 'SLOT_TAKEN', inTheWay: [{ id: taker.id }] });
    await aUnit(api, placeId, await aModel(api, 'VR_HEADSET', { minimum_age: 0 }));
    expect(await desk.undoMiss(await seen(booking.id))).toMatchObject({ status: 'CONFIRMED' });
  });

  it('is put right in the evening, when no unit is needed any more', async () => {
    const booking = await booked();
    await at(after(10));
    await note();
    await learner.booked({ offerId, startsAt: after(15).toISOString(), durationMinutes: 30 });
    await at(after(300));
    expect(await desk.undoMiss(await seen(booking.id))).toMatchObject({ status: 'CONFIRMED' });
    expect(await desk.checkIn(await seen(booking.id))).toMatchObject({ status: 'CHECKED_IN' });
  });
});

describe('leaving early', () => {
  it('frees what is left but for the turnaround, once, for the person and for the team', async () => {
    const booking = await booked();
    await at(after(0));
    expect(await leave(booking)).toMatchObject({ code: 'NOT_CHECKED_IN' });
    await comes(booking);
    await at(after(20));
    expect(await leave(booking)).toMatchObject({ status: 'COMPLETED' });
    expect(await leave(booking)).toMatchObject({ status: 'COMPLETED' });
    expect(await api.sql('SELECT upper(during) AS until, occupying FROM allocation WHERE booking_id = $1', [booking.id])).toEqual([{ until: after(30), occupying: true }]);
    expect(await api.sql('SELECT departed_at FROM visit WHERE booking_id = $1', [booking.id])).toEqual([{ departed_at: after(20) }]);
    expect(await learner.hold({ offerId, startsAt: after(30).toISOString(), durationMinutes: 15 })).toMatchObject({ status: 'HELD' });
  });

  it('is noted by the team, on what it saw, and not after the end', async () => {
    const booking = await booked();
    await at(after(0));
    const before = await seen(booking.id);
    const arrived = await desk.checkIn(before);
    expect(await desk.leave(before)).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect(await desk.leave(arrived)).toMatchObject({ status: 'COMPLETED', acts: [] });
    const other = await learner.booked({ offerId, startsAt: '2026-03-05T14:00:00.000Z', durationMinutes: 30 });
    await at(new Date('2026-03-05T14:00:00Z'));
    await comes(other);
    await at(new Date('2026-03-05T14:30:00Z'));
    expect(await leave(other)).toMatchObject({ code: 'TOO_LATE' });
  });
});
