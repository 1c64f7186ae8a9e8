import { createMessages } from '@escale/messages';
import { describe, expect, test } from '@jest/globals';
import { settledChoice, weekView, zoneNotice, type OfferFacts, type WeekReading } from './week.presenter.ts';
import { parseWeek, printWeek } from './week-url.ts';

const plain = (text: string | null | undefined): string => (text ?? '').replaceAll(/[\u00A0\u202F]/gu, ' ');
const OFFER: OfferFacts = { id: '0e5ca1e0-0000-7000-a000-000000000030', title: 'Séance VR', description: null, durationsMinutes: [60, 30], peopleMin: 1, peopleMax: 4, minimumAge: 13, paused: false, audience: 'PUBLIC', approvalDeadlineHours: null, perDayLimit: null, supervised: false };
const reading: WeekReading = { timeZone: 'Indian/Reunion', readerZone: 'Europe/Paris', locale: 'fr', t: createMessages('fr').t };
const slot = (startsAt: string, remaining = 3) => ({ startsAt, endsAt: startsAt, durationMinutes: 30, remaining, offer: { id: OFFER.id } });
const wanted = { offer: OFFER, people: 2, moduleId: null, age: 15 };

describe('the week of a place', () => {
  const [thursday, friday] = weekView(
    [
      { day: '2027-03-25', obstacle: null, slots: [slot('2027-03-25T05:00:00Z'), slot('2027-03-25T08:00:00Z', 1), slot('2027-03-25T13:30:00Z')] },
      { day: '2027-03-26', obstacle: 'CLOSED', slots: [] },
    ],
    wanted,
    reading,
  );

  test('puts slots into parts of the day by the clock of the place', () => {
    expect(thursday?.parts.map(({ part, slots }) => [part, slots.map(({ when }) => plain(when))])).toEqual([['morning', ['9 h']], ['afternoon', ['12 h']], ['evening', ['17 h 30']]]);
  });

  test('says why a day has none', () => {
    expect(friday?.why).toBe('Fermé');
    expect(thursday?.why).toBeNull();
  });

  test('tells the last place, the day and whose time it is', () => {
    const [, last] = thursday?.parts ?? [];
    expect(plain(last?.slots[0]?.detail)).toBe('plus qu’une place');
    expect(plain(last?.slots[0]?.label)).toContain('jeudi 25 mars à 12 h (heure de La Réunion)');
    expect(last?.slots[0]?.href).toBe(`/reserver/${OFFER.id}?debut=2027-03-25T08%3A00%3A00Z&duree=30&personnes=2&age=15`);
  });

  test('names the zone only when clocks differ', () => {
    const now = new Date('2027-03-25T05:00:00Z');
    expect(zoneNotice(now, reading)).toBe('heure de La Réunion');
    expect(zoneNotice(now, { ...reading, readerZone: 'Asia/Dubai' })).toBeNull();
  });
});

describe('the choices of a reader', () => {
  const open = parseWeek(new URLSearchParams());

  test('fall back on the first open offer, its shortest length and one person', () => {
    expect(settledChoice(open, [{ ...OFFER, id: 'paused', paused: true }, OFFER])).toEqual({ offer: OFFER, durationMinutes: 30, people: 1 });
  });

  test('are kept within what the offer takes', () => {
    expect(settledChoice({ ...open, durationMinutes: 60, people: 40 }, [OFFER])).toMatchObject({ durationMinutes: 60, people: 4 });
    expect(settledChoice({ ...open, durationMinutes: 45 }, [OFFER])).toMatchObject({ durationMinutes: 30 });
  });

  test('have nothing to hold on to where nothing is offered', () => {
    expect(settledChoice(open, [])).toBeNull();
  });

  test('stand in the address, and nonsense does not', () => {
    const choice = { from: '2027-03-25', offerId: OFFER.id, durationMinutes: 60, people: 2, moduleId: null, age: 15 };
    expect(parseWeek(printWeek(choice))).toEqual(choice);
    expect(parseWeek(new URLSearchParams('du=hier&activite=1&duree=-5&personnes=x&module=%27&age=1e9'))).toEqual(open);
  });
});
