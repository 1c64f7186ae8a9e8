import { describe, expect, it } from '@jest/globals';
import { timeZone } from '@escale/domain';
import type { GroupMailFacts, GroupMailSession } from './group-mail.reader.ts';
import { type GroupNews, groupMailWords } from './group-mail.words.ts';

const session = (day: string, more: Partial<GroupMailSession> = {}): GroupMailSession => ({
  id: day, revision: 0, status: 'CONFIRMED', approvalState: 'NOT_NEEDED', startsAt: Date.parse(`${day}T08:00:00Z`), endsAt: Date.parse(`${day}T11:00:00Z`), shortCode: 'K7M24QXP', confirmedAt: Date.parse('2026-03-01T08:00:00Z'), people: 16, named: 12,
  namesDueDays: 7, namesSettled: false, seatsReleased: 0, activityFr: 'Salle', activityEn: 'Room', placeName: 'La Fabrique', timeZone: timeZone('Europe/Paris'), addressLine: null, postcode: null, communeName: 'Vesoul', ...more,
});
const said = (news: GroupNews, sessions: readonly GroupMailSession[], locale: 'fr' | 'en' = 'fr') => {
  const facts: GroupMailFacts = { id: 'g', title: 'Soudeurs', organisationName: 'Ateliers du Doubs', name: 'Anne', email: 'anne@ateliers.example', locale, sessions };
  return groupMailWords(facts, news, { url: 'https://escale.example', network: 'Réseau' }).details.map((line) => line.replaceAll(/[\u00a0\u202f]/gu, ' '));
};

describe('a letter about a group', () => {
  it('asks for what is missing, and by when; not for what is complete or settled', () => {
    expect(said('NAMES_DUE', [session('2026-03-17'), session('2026-03-18', { named: 16 }), session('2026-03-19', { namesSettled: true }), session('2026-03-20', { named: 15 })])).toEqual([
      'mardi 17 mars, de 9 h à 12 h · La Fabrique, Vesoul · 4 noms manquent, à donner avant le mardi 10 mars à 9 h',
      'vendredi 20 mars, de 9 h à 12 h · La Fabrique, Vesoul · 1 nom manque, à donner avant le vendredi 13 mars à 9 h',
    ]);
  });

  it('says what was given back', () => {
    expect(said('SEATS_RELEASED', [session('2026-03-17', { people: 12, seatsReleased: 4, namesSettled: true }), session('2026-03-18', { status: 'CANCELLED', seatsReleased: 16, namesSettled: true })], 'en')).toEqual([
      expect.stringMatching(/Vesoul · 4 seats given back, 12 people expected$/u),
      expect.stringMatching(/Vesoul · cancelled$/u),
    ]);
  });

  it('says with the confirmation by when the first names are due, where a place asks', () => {
    expect(said('CONFIRMED', [session('2026-03-17')]).at(-1)).toContain('avant le mardi 10 mars à 9 h');
    expect(said('CONFIRMED', [session('2026-03-17', { namesDueDays: null })])).toHaveLength(1);
    expect(said('CANCELLED', [session('2026-03-17', { status: 'CANCELLED' })])).toHaveLength(1);
  });
});
