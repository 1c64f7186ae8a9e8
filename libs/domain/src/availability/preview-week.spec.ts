import fc from 'fast-check';
import { decideHold } from '../booking/decide-hold.ts';
import { idOf } from '../kernel/id.ts';
import { anOffer, aPlace, at, aUnit, openEvery } from '../testing/builders.ts';
import { offers, places, unitLists, zonedDays } from '../testing/generators.ts';
import { plusMinutes } from '../time/duration.ts';
import { interval } from '../time/interval.ts';
import { addDays, daysFrom, localDay } from '../time/local-day.ts';
import { minuteOfDay } from '../time/minute-of-day.ts';
import { dayInterval, firstInstantFrom } from '../time/zoned.ts';
import { offerWarnings, PREVIEW_DAYS, previewWeek } from './preview-week.ts';

const monday = localDay('2026-06-01');
const now = at('2026-06-01T06:00:00Z');
const hour = { people: 1, durationMinutes: 60 };
const facts = { offer: anOffer(), place: aPlace({ openings: openEvery(localDay('2026-05-31'), 9, '09:00', '11:00') }), units: [aUnit('H1')] };
const said = (scene: Partial<typeof facts>, wish = hour, from = now) =>
  previewWeek(wish, { ...facts, ...scene }, monday, from)[0]?.starts.map(({ startsAt, missing, remaining }) => `${startsAt.toISOString().slice(11, 16)} ${missing ?? String(remaining)}`);

describe('a preview of the week', () => {
  it('has seven days from the one asked for', () => {
    expect(previewWeek(hour, facts, monday, now).map(({ day }) => day)).toEqual(daysFrom(monday, 7));
  });

  it.each<[string, Parameters<typeof said>[0], readonly string[]]>([
    ['what fits, and what would run past closing or starts before opening', {}, ['06:30 PLACE_CLOSED', '07:00 1', '07:30 1', '08:00 1', '08:30 PLACE_CLOSED']],
    ['too little notice', { offer: anOffer({ noticeMinutes: 90 }) }, ['06:30 NOTICE_TOO_SHORT', '07:00 NOTICE_TOO_SHORT', '07:30 1', '08:00 1', '08:30 PLACE_CLOSED']],
    ['a pause', { offer: anOffer({ paused: true }) }, ['06:30', '07:00', '07:30', '08:00', '08:30'].map((time) => `${time} OFFER_PAUSED`)],
    ['no such equipment', { units: [] }, ['06:30', '07:00', '07:30', '08:00', '08:30'].map((time) => `${time} NO_SUCH_EQUIPMENT`)],
    ['what is taken', { units: [aUnit('H1', { busy: [interval(at('2026-06-01T07:00:00Z'), at('2026-06-01T08:00:00Z'))] })] }, ['06:30 PLACE_CLOSED', '07:00 SLOT_TAKEN', '07:30 SLOT_TAKEN', '08:00 1', '08:30 PLACE_CLOSED']],
  ])('tells %s', (_sentence, scene, starts) => {
    expect(said(scene)).toEqual(starts);
  });

  it('tells what lies beyond the horizon, and a closed day with its holiday', () => {
    const [today, tomorrow] = previewWeek(hour, { ...facts, offer: anOffer({ horizonDays: 0 }) }, monday, now);
    expect(today?.obstacle).toBeNull();
    expect(tomorrow?.starts.every(({ missing }) => missing === 'BEYOND_HORIZON' || missing === 'PLACE_CLOSED')).toBe(true);
    expect(tomorrow?.obstacle).toBe('BEYOND_HORIZON');
    const closed = previewWeek(hour, { ...facts, place: aPlace({ openings: [{ day: monday, intervals: [], holiday: 'Lundi de Pentecôte' }] }) }, monday, now)[0];
    expect(closed).toEqual({ day: monday, holiday: 'Lundi de Pentecôte', starts: [], obstacle: 'CLOSED' });
  });

  it('calls free exactly what can be held, in every zone, on the days the clocks change too', () => {
    const scenes = zonedDays().chain(({ zone, day }) => {
      const from = firstInstantFrom(day, minuteOfDay(0), zone);
      return fc.record({
        zone: fc.constant(zone),
        day: fc.constant(day),
        offer: offers(),
        place: places(zone, day, from),
        units: unitLists(from, 30),
        now: fc.constantFrom(-2_880, -600, 600).map((minutes) => plusMinutes(from, minutes)),
        people: fc.constantFrom(1, 1, 2),
      });
    });
    let free = 0;
    fc.assert(
      fc.property(scenes, ({ zone, day, offer, place, units, now: at, people }) => {
        const durationMinutes = offer.durationsMinutes[0] ?? 60;
        const first = addDays(day, -2);
        const previewed = previewWeek({ people, durationMinutes }, { offer, place, units }, first, at).flatMap(({ starts }) => starts);
        const listed = previewed.filter(({ missing }) => missing === null).map(({ startsAt }) => startsAt.getTime());
        const accepted: number[] = [];
        for (let start = dayInterval(first, zone).start.getTime(); start < dayInterval(addDays(first, PREVIEW_DAYS - 1), zone).end.getTime(); start += 15 * 60_000) {
          if (decideHold({ offerId: idOf('offer'), moduleId: null, age: null, people, durationMinutes, startsAt: new Date(start) }, { offer, place, units }, at).ok) accepted.push(start);
        }
        free += listed.length;
        expect(listed).toEqual(accepted);
        expect(new Set(previewed.map(({ startsAt }) => startsAt.getTime())).size).toBe(previewed.length);
      }),
      { numRuns: 30 },
    );
    // A comparison of nothing with nothing would prove nothing.
    expect(free).toBeGreaterThan(0);
  });
});

describe('what an offer is warned about', () => {
  it.each<[string, Partial<typeof facts>, readonly string[]]>([
    ['nothing', {}, []],
    ['equipment the place does not have', { units: [] }, ['NO_UNIT_SERVES']],
    ['more people than the place holds', { offer: anOffer({ peopleMin: 3, needs: [] }), place: { ...facts.place, peopleCapacity: 2 } }, ['ROOM_TOO_SMALL']],
    ['sessions longer than the place is open', { offer: anOffer({ durationsMinutes: [180] }) }, ['LONGER_THAN_OPEN']],
    ['a notice shorter than the time to answer', { offer: anOffer({ approval: { deadlineHours: 48 }, noticeMinutes: 60 }) }, ['ANSWER_SHORT_OF_TIME']],
  ])('is %s', (_sentence, scene, warnings) => {
    expect(offerWarnings({ ...facts, ...scene })).toEqual(warnings);
  });
});
