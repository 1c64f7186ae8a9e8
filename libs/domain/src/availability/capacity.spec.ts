import fc from 'fast-check';
import { idOf } from '../kernel/id.ts';
import { anOffer, aPlace, at } from '../testing/builders.ts';
import { intervalsAfter } from '../testing/generators.ts';
import { plusMinutes } from '../time/duration.ts';
import { containsInstant, interval, minutesOf } from '../time/interval.ts';
import { bookingsWithRoom, peopleLimits } from './capacity.ts';
import { peakPresence, profileOf } from './presence-profile.ts';

const ten = at('2026-06-02T08:00:00Z');
const stay = (start: number, end: number, people: number, spaceId: string | null = null) => ({
  during: interval(plusMinutes(ten, start), plusMinutes(ten, end)),
  people,
  spaceId: spaceId === null ? null : idOf<'Space'>(spaceId),
});
const hour = interval(ten, plusMinutes(ten, 60));

describe('the people present', () => {
  it.each([
    ['nobody', [], 0],
    ['those who stay the whole time', [stay(-60, 120, 3)], 3],
    ['those who overlap each other', [stay(0, 40, 2), stay(20, 60, 3)], 5],
    ['the busiest moment only, when they come one after the other', [stay(0, 30, 2), stay(30, 60, 3)], 3],
    ['none who leave as it starts or come as it ends', [stay(-30, 0, 2), stay(60, 90, 2)], 0],
  ])('are %s', (_sentence, presence, expected) => {
    expect(peakPresence(profileOf(presence), hour)).toBe(expected);
  });

  it('are the most of any single minute', () => {
    const stays = fc.array(fc.record({ during: intervalsAfter(ten, 6), people: fc.integer({ min: 1, max: 4 }), spaceId: fc.constant(null) }));
    fc.assert(
      fc.property(stays, intervalsAfter(ten, 6), (presence, during) => {
        const counts = Array.from({ length: minutesOf(during) }, (_, minute) =>
          presence
            .filter((one) => containsInstant(one.during, plusMinutes(during.start, minute)))
            .reduce((sum, { people }) => sum + people, 0),
        );
        expect(peakPresence(profileOf(presence), during)).toBe(Math.max(...counts));
      }),
    );
  });
});

describe('the room left', () => {
  const room = { id: idOf<'Space'>('room'), peopleCapacity: 4 };

  it.each([
    ['is without limit where there is none', anOffer(), aPlace(), Infinity],
    ['counts bookings, not people', anOffer(), aPlace({ peopleCapacity: 9, presence: [stay(0, 60, 2)] }), 3],
    ['counts all offers of the place', anOffer(), aPlace({ peopleCapacity: 3, presence: [stay(0, 60, 2, 'elsewhere')] }), 0],
    ['counts in a space only who is there', anOffer({ spaceId: room.id }), aPlace({ spaces: [room], presence: [stay(0, 60, 2, 'elsewhere'), stay(0, 60, 1, 'room')] }), 1],
    ['is the lesser of place and space', anOffer({ spaceId: room.id }), aPlace({ spaces: [room], peopleCapacity: 2 }), 1],
    ['is never below none', anOffer(), aPlace({ peopleCapacity: 1, presence: [stay(0, 60, 5)] }), 0],
  ])('%s', (_sentence, offer, place, expected) => {
    expect(bookingsWithRoom(2, peopleLimits(offer, place), hour)).toBe(expected);
  });

  it('cannot be told of a space nobody knows', () => {
    expect(() => peopleLimits(anOffer({ spaceId: idOf('lost') }), aPlace())).toThrow('lost');
  });
});
