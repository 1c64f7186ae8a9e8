import { idOf } from '../kernel/id.ts';
import { anOffer, aNeed, aPlace, at, aUnit, aWish, openEvery } from '../testing/builders.ts';
import { interval } from '../time/interval.ts';
import { localDay } from '../time/local-day.ts';
import { minuteOfDay } from '../time/minute-of-day.ts';
import { timeZone } from '../time/time-zone.ts';
import { localOf } from '../time/zoned.ts';
import { MOST_REMAINING, slots } from './slots.ts';
import type { OfferRules } from './offer-rules.ts';
import type { PlaceFacts } from './place-facts.ts';
import type { UnitFacts } from '../equipment/unit-facts.ts';
import type { Wish } from './wish.ts';

// Tuesday 2 June 2026, open 9 to 12 in Paris (UTC+2), seen from the Monday before.
const monday = at('2026-06-01T06:00:00Z');
const tuesday = interval(at('2026-06-01T22:00:00Z'), at('2026-06-02T22:00:00Z'));
const utc = (time: string): Date => at(`2026-06-02T${time}:00Z`);
const welding = idOf<'Module'>('welding');
const room = { id: idOf<'Space'>('room'), peopleCapacity: 2 };

type Scene = { wish?: Partial<Wish>; offer?: Partial<OfferRules>; place?: Partial<PlaceFacts>; units?: readonly UnitFacts[]; now?: Date };

const shown = ({ wish, offer, place, units = [aUnit('H1')], now = monday }: Scene): string => {
  const facts = aPlace(place);
  return slots(aWish({ window: tuesday, ...wish }), anOffer(offer), facts, units, now)
    .map(({ startsAt, endsAt, durationMinutes, remaining }) => {
      expect(endsAt.getTime() - startsAt.getTime()).toBe(durationMinutes * 60_000);
      const { minute } = localOf(startsAt, facts.zone);
      return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}/${durationMinutes}×${remaining}`;
    })
    .join(' ');
};

describe('the free slots', () => {
  it.each<[string, Scene, string]>([
    ['of a free morning are the whole grid', {}, '9:00/60×1 9:30/60×1 10:00/60×1 10:30/60×1 11:00/60×1'],
    ['leave out what would overlap a booking', { units: [aUnit('H1', { busy: [interval(utc('08:00'), utc('09:00'))] })] }, '9:00/60×1 11:00/60×1'],
    [
      'leave out what would run into turnaround, or would have none',
      { units: [aUnit('H1', { turnaroundMinutes: 15, busy: [interval(utc('08:00'), utc('09:15'))] })] },
      '',
    ],
    ['tell how many more could come', { units: [aUnit('H1'), aUnit('H2'), aUnit('H3')], wish: { people: 2 }, offer: { gridMinutes: 60 } }, '9:00/60×1 10:00/60×1 11:00/60×1'],
    ['are bounded by the people the place holds', { units: [aUnit('H1'), aUnit('H2'), aUnit('H3')], place: { peopleCapacity: 2 }, offer: { gridMinutes: 120 } }, '9:00/60×2 11:00/60×2'],
    [
      'leave out hours when the place is full of people of other offers',
      { place: { peopleCapacity: 2, presence: [{ during: interval(utc('07:30'), utc('08:30')), people: 2, spaceId: null }] } },
      '10:30/60×1 11:00/60×1',
    ],
    [
      'leave out hours when the space is full, not those when only the place is busy',
      {
        offer: { spaceId: room.id },
        place: {
          spaces: [room],
          presence: [
            { during: interval(utc('07:00'), utc('08:00')), people: 2, spaceId: room.id },
            { during: interval(utc('08:00'), utc('10:00')), people: 9, spaceId: null },
          ],
        },
      },
      '10:00/60×1 10:30/60×1 11:00/60×1',
    ],
    ['come in every duration, the shortest first', { wish: { durationMinutes: null }, offer: { durationsMinutes: [150, 60], gridMinutes: 60 } }, '9:00/60×1 9:00/150×1 10:00/60×1 11:00/60×1'],
    ['are none of a duration not offered', { wish: { durationMinutes: 45 } }, ''],
    ['start no sooner than the notice allows', { now: utc('06:00'), offer: { noticeMinutes: 150 } }, '10:30/60×1 11:00/60×1'],
    ['may start this very minute', { now: utc('09:00') }, '11:00/60×1'],
    ['are none beyond the horizon', { offer: { horizonDays: 0 } }, ''],
    ['are there on the last day of the horizon', { offer: { horizonDays: 1, gridMinutes: 180 } }, '9:00/60×1'],
    ['start within the window', { wish: { window: interval(utc('07:30'), utc('08:30')) } }, '9:30/60×1 10:00/60×1'],
    ['start no earlier and end no later than wished', { wish: { earliest: minuteOfDay(570), latest: minuteOfDay(660) } }, '9:30/60×1 10:00/60×1'],
    ['end by midnight when midnight is the latest', { wish: { latest: minuteOfDay(1_440) }, place: { openings: openEvery(localDay('2026-06-02'), 1, 1_320, 1_560) } }, '22:00/60×1 22:30/60×1 23:00/60×1'],
    ['are only with units that have the module', { wish: { moduleId: welding }, units: [aUnit('H1', { moduleIds: [welding], busy: [interval(utc('07:00'), utc('09:00'))] }), aUnit('H2')] }, '11:00/60×1'],
    ['are none for a module installed nowhere', { wish: { moduleId: welding } }, ''],
    ['are none for who is too young', { wish: { age: 12 }, offer: { minimumAge: 13 } }, ''],
    ['are none for more people than the offer takes', { wish: { people: 5 }, units: ['1', '2', '3', '4', '5'].map((name) => aUnit(name)) }, ''],
    ['are none for fewer people than the offer takes', { offer: { peopleMin: 2 } }, ''],
    ['are none where nothing can be booked', { place: { bookable: false } }, ''],
    ['are none while the offer is paused', { offer: { paused: true } }, ''],
    ['are counted no further than anybody cares', { offer: { needs: [], gridMinutes: 180 } }, `9:00/60×${MOST_REMAINING}`],
    ['need a headset and a seat at once', { offer: { needs: [aNeed(), aNeed({ category: 'SEAT' })], gridMinutes: 60 }, units: [aUnit('H1'), aUnit('S1', { category: 'SEAT', busy: [interval(utc('08:00'), utc('09:00'))] })] }, '9:00/60×1 11:00/60×1'],
  ])('%s', (_sentence, scene, expected) => {
    expect(shown(scene)).toBe(expected);
  });

  it('keep to the wall clock across the night the clocks change', () => {
    const place = aPlace({ openings: openEvery(localDay('2026-03-28'), 3, '09:00', '10:00') });
    const wish = aWish({ window: interval(at('2026-03-27T23:00:00Z'), at('2026-03-30T22:00:00Z')) });
    const starts = slots(wish, anOffer(), place, [aUnit('H1')], at('2026-03-27T12:00:00Z')).map(({ startsAt }) => startsAt.toISOString());
    expect(starts).toEqual(['2026-03-28T08:00:00.000Z', '2026-03-29T07:00:00.000Z', '2026-03-30T07:00:00.000Z']);
  });

  it('count the horizon by the days of the place, not of the server', () => {
    // 13:00 UTC on the 1st is already the 2nd in Nouméa (UTC+11): with a horizon of one day the 3rd can be booked, the 4th cannot.
    const place = aPlace({ zone: timeZone('Pacific/Noumea'), openings: openEvery(localDay('2026-06-01'), 5, '09:00', '10:00') });
    const wish = aWish({ window: interval(at('2026-05-31T00:00:00Z'), at('2026-06-10T00:00:00Z')) });
    const starts = slots(wish, anOffer({ horizonDays: 1 }), place, [aUnit('H1')], at('2026-06-01T13:30:00Z'));
    expect(starts.map(({ startsAt }) => startsAt.toISOString())).toEqual(['2026-06-01T22:00:00.000Z', '2026-06-02T22:00:00.000Z']);
  });
});
