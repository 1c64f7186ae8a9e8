import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { plusMinutes } from '@escale/domain';
import { AbsenceClient } from './absence-client.ts';
import { BookingClient } from './booking-client.ts';
import { aPlace } from './builders.ts';
import type { BookingAnswer } from './documents.ts';
import { signedIn } from './signed-in.ts';
import { after, api, at, booked, contest, learner, letters, note, offerId, onAbsenceGround, placeId, team, teamNotes, TEN } from './absence-ground.ts';

onAbsenceGround();

describe('contesting an absence', () => {
  it('stops it from counting until the place answers, and both are told', async () => {
    await teamNotes();
    const booking = await booked();
    await at(after(10));
    expect(await contest(booking)).toMatchObject({ code: 'ABSENCE_UNKNOWN' });
    await note();
    await letters(booking.id);
    expect(await team.answer(booking.id, 'KEPT', 'Personne.')).toMatchObject({ code: 'ABSENCE_ANSWERED' });
    expect(await contest(booking, ' J’étais là. ')).toMatchObject({ __typename: 'Booking' });
    expect(await contest(booking, 'J’étais là.')).toMatchObject({ __typename: 'Booking' });
    expect(await team.list(placeId)).toMatchObject([{ bookingId: booking.id, state: 'CONTESTED', automatic: true, contestReason: 'J’étais là.' }]);
    expect(await team.answer(booking.id, 'KEPT', ' ')).toMatchObject({ code: 'REASON_MISSING' });
    expect(await team.answer(booking.id, 'KEPT', 'La salle était vide.')).toMatchObject({ state: 'KEPT', answerReason: 'La salle était vide.' });
    expect((await letters(booking.id))[0]).toContain('La salle était vide.');
    expect(await contest(booking)).toMatchObject({ code: 'ABSENCE_ANSWERED' });
    expect(await team.answer(booking.id, 'EXCUSED')).toMatchObject({ state: 'EXCUSED' });
    expect((await letters(booking.id))[0]).toMatch(/^Votre absence ne compte pas/u);
    expect(await api.sql(`SELECT count(*)::int AS n FROM audit_entry WHERE act = 'ABSENCE_ANSWERED' AND subject_id = $1`, [booking.id])).toEqual([{ n: 2 }]);
  });

  it('is seen and answered by the team of the place alone', async () => {
    await teamNotes();
    const booking = await booked();
    await at(after(10));
    await note();
    const elsewhere = new AbsenceClient(await signedIn(api, `equipe-${randomUUID()}@exemple.example`, [['SITE_MANAGER', 'PLACE', await aPlace(api)]]));
    expect(await elsewhere.list(placeId)).toEqual([]);
    expect(await elsewhere.answer(booking.id, 'EXCUSED')).toMatchObject({ code: 'BOOKING_UNKNOWN' });
    expect(await elsewhere.rules(placeId)).toBeNull();
    expect(await elsewhere.change({ placeId, graceMinutes: 5, teamNotes: true })).toMatchObject({ code: 'OUTSIDE_YOUR_SCOPE' });
  });
});

describe('repeated absences', () => {
  const MINE = `{ result: myAbsences { countedAt limitedUntil limit { absences } } }`;

  it('leave one coming booking at a time for some days, say which and until when, and end with a contest', async () => {
    const admin = new AbsenceClient(await signedIn(api, `admin-${randomUUID()}@exemple.example`, [['ADMINISTRATOR', 'NETWORK', null]]));
    await admin.limit({ absences: 2, withinDays: 30, forDays: 20 });
    await teamNotes();
    const browser = await signedIn(api, `camille-${randomUUID()}@exemple.example`);
    const person = new BookingClient(browser);
    const mine = new AbsenceClient(browser);
    const missed: BookingAnswer[] = [];
    for (const hour of ['09', '13']) {
      const startsAt = `2026-03-05T${hour}:00:00.000Z`;
      missed.push(await person.booked({ offerId, startsAt }));
      await at(plusMinutes(new Date(startsAt), 10));
      await note();
    }
    const [, second] = missed as [BookingAnswer, BookingAnswer];
    expect(await mine.ask(MINE, {})).toMatchObject({ countedAt: [TEN, '2026-03-05T13:00:00.000Z'], limitedUntil: '2026-03-25T13:00:00.000Z', limit: { absences: 2 } });
    expect(await person.booked({ offerId, startsAt: '2026-03-06T09:00:00.000Z' })).toMatchObject({ status: 'CONFIRMED' });
    const third = await person.hold({ offerId, startsAt: '2026-03-09T09:00:00.000Z' });
    expect(await person.confirm(third)).toMatchObject({ code: 'ABSENCE_LIMIT_REACHED', at: '2026-03-25T13:00:00.000Z' });
    // Nobody who is not signed in can be told from another.
    expect(await learner.booked({ offerId, startsAt: '2026-03-09T13:00:00.000Z' })).toMatchObject({ status: 'CONFIRMED' });
    await contest(second, 'Le bus n’est pas venu.');
    expect(await person.confirm(third)).toMatchObject({ status: 'CONFIRMED' });
    await team.answer(second.id, 'KEPT', 'Nous n’avons pas été prévenus.');
    await at(new Date('2026-03-25T13:00:00Z'));
    expect(await mine.ask(MINE, {})).toMatchObject({ limitedUntil: null });
  });

  it('limit two bookings made at once to one', async () => {
    await api.sql('INSERT INTO absence_limit (absences, within_days, for_days) VALUES (2, 30, 20)');
    await teamNotes();
    const browser = await signedIn(api, `camille-${randomUUID()}@exemple.example`);
    const person = new BookingClient(browser);
    for (const hour of ['09', '13']) {
      await person.booked({ offerId, startsAt: `2026-03-05T${hour}:00:00.000Z` });
      await at(new Date(`2026-03-05T${hour}:10:00Z`));
      await note();
    }
    const holds = [await person.hold({ offerId, startsAt: '2026-03-06T09:00:00.000Z' }), await person.hold({ offerId, startsAt: '2026-03-06T14:00:00.000Z' })];
    const answers = await Promise.all(holds.map((held) => person.confirm(held)));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Booking', 'BookingRefused']);
  });
});
