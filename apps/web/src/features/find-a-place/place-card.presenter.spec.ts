import { createMessages } from '@escale/messages';
import { describe, expect, test } from '@jest/globals';
import type { HitFragment as Hit } from '../../gql/graphql.ts';
import { placeCard, type Reading } from './place-card.presenter.ts';

const plain = (text: string | undefined): string => (text ?? '').replaceAll(/[\u00A0\u202F]/gu, ' ');
const reading: Reading = { now: new Date('2027-03-25T09:00:00Z'), readerZone: 'Europe/Paris', locale: 'fr', t: createMessages('fr').t };
const slot = (startsAt: string): Hit['slots'][number] => ({ startsAt, endsAt: startsAt, durationMinutes: 60, offer: { id: 'offer-1', title: 'Séance VR' } });
const hit: Hit = {
  distanceKm: 1.23,
  slotCount: 9,
  place: {
    id: 'p', slug: 'la-forge', name: 'La Forge', communeName: 'Vesoul', addressLine: null, timeZone: 'Europe/Paris', openingHours: 'Mo-Fr 09:00-18:00', positionApproximate: false,
    validLabels: [{ id: 'l', name: 'Label tiers-lieu' }, { id: 'm', name: 'Fabrique de territoire' }, { id: 'n', name: 'Fabrique de territoire' }],
    openNow: { open: true, until: '2027-03-25T17:00:00Z' },
    equipment: [{ units: 2, model: { category: 'VR_HEADSET' } }, { units: 1, model: { category: 'COMPUTER' } }, { units: 2, model: { category: 'VR_HEADSET' } }],
  },
  slots: [slot('2027-03-26T13:00:00Z'), slot('2027-03-25T13:00:00Z'), slot('2027-03-25T15:00:00Z'), slot('2027-03-27T13:00:00Z')],
};

describe('a result', () => {
  const card = placeCard(hit, { people: 2, age: 14 }, reading);

  test('says where, open until when, and what there is', () => {
    expect(plain(card.whereabouts)).toBe('Vesoul · à 1,2 km');
    expect(card.labels).toEqual(['Label tiers-lieu', 'Fabrique de territoire']);
    expect(plain(card.open?.words)).toBe('Ouvert jusqu’à 18 h');
    expect(card.has.map(({ words }) => plain(words))).toEqual(['4 casques VR', '1 ordinateur']);
  });

  test('shows the three earliest slots and how many there are', () => {
    expect(card.slots.map(({ when }) => plain(when))).toEqual(['jeu 14 h', 'jeu 16 h', 'ven 14 h']);
    expect(plain(card.allSlots?.words)).toBe('Voir les 9 créneaux');
  });

  test('names a slot for who hears it, beginning by what is seen', () => {
    expect(plain(card.slots[0]?.label)).toBe('jeu 14 h : réserver Séance VR, jeudi 25 mars à 14 h, à La Forge');
  });

  test('leads to a booking with all that was said', () => {
    expect(card.slots[0]?.href).toBe('/reserver/offer-1?debut=2027-03-25T13%3A00%3A00Z&duree=60&personnes=2&age=14');
    expect(card.href).toBe('/lieu/la-forge?personnes=2&age=14');
  });

  test('keeps silent on what is unknown', () => {
    const bare = placeCard({ ...hit, distanceKm: null, slotCount: 4, slots: [], place: { ...hit.place, openingHours: null, communeName: null, equipment: [] } }, {}, reading);
    expect(bare).toMatchObject({ open: null, whereabouts: '', has: [], slots: [], zone: null });
  });
});

describe('a place whose clock is not the reader’s', () => {
  const reunion = { ...hit, place: { ...hit.place, timeZone: 'Indian/Reunion', openNow: { open: false, until: '2027-03-26T05:00:00Z' } } };

  test('speaks in its own time and says so', () => {
    const card = placeCard(reunion, {}, reading);
    expect(plain(card.slots[0]?.when)).toBe('jeu 17 h');
    expect(plain(card.slots[0]?.label)).toContain('jeudi 25 mars à 17 h (heure de La Réunion)');
    expect(card.zone).toBe('heure de La Réunion');
    expect(plain(card.open?.words)).toBe('Fermé, ouvre demain à 9 h');
  });
});
