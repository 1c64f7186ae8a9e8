import { describe, expect, it } from '@jest/globals';
import { ANOMALY_CHOICES, ANOMALY_CODES } from '@escale/domain';
import { createMessages } from '@escale/messages';
import type { AnomalyFactsFragment as Anomaly } from '../../gql/graphql.ts';
import { whatFollows, whatHappened, whatWasChosen } from './anomaly-words.presenter.ts';

const { t } = createMessages('fr');
const FR = { t, locale: 'fr', timeZone: 'Europe/Paris' } as const;
const EN = { t: createMessages('en').t, locale: 'en', timeZone: 'Europe/Paris' } as const;
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');
const anomaly: Anomaly = {
  id: 'a', code: 'CANCELLED_BUT_PRESENT', needsDecision: true, raisedAt: '2026-03-12T13:02:00Z', departedAt: null, unitTag: 'H08', firstUnitTag: 'H07', decision: null,
  choices: ['MAKE_WALK_IN', 'WAS_NOT_HERE', 'NOTED'],
  events: [{ id: 'e', type: 'CHECKED_IN', at: '2026-03-12T13:02:00Z', sure: true, kioskName: 'Accueil', unitTag: null, shows: true }],
  booking: { id: 'b', displayName: 'Camille D.', status: 'CANCELLED', startsAt: '2026-03-12T13:00:00Z', endsAt: '2026-03-12T14:00:00Z', cancelledAt: '2026-03-11T09:00:00Z', people: 2 },
};
const during = new Date('2026-03-12T13:30:00Z');
const after = new Date('2026-03-12T16:00:00Z');

describe('what kiosks and the plan contradict, in words', () => {
  it('says what happened in one sentence', () => {
    expect(plain(whatHappened(anomaly, FR))).toBe('Camille D. était là le jeudi 12 mars à 14 h 02, à la borne Accueil ; sa réservation avait été annulée le mercredi 11 mars à 10 h.');
  });

  it.each([
    ['MAKE_WALK_IN', during, 'Une réservation pour 2 personnes est faite, de 14 h 02 à 15 h.'],
    ['MAKE_WALK_IN', after, 'Une réservation déjà terminée est notée pour 2 personnes, de 14 h 02 à 15 h.'],
    ['WAS_NOT_HERE', during, 'L’arrivée de 14 h 02 est mise de côté, et la présence avec elle.'],
    ['CAME_BACK', during, 'H07 est noté rendu maintenant, et reste à vérifier.'],
    ['NOTED', during, 'Rien ne change.'],
  ] as const)('says what %s does', (choice, now, words) => {
    expect(plain(whatFollows(anomaly, choice, FR, now))).toBe(words);
  });

  it('has words for every contradiction and every choice, and leaves none of them open', () => {
    for (const telling of [FR, EN]) {
      for (const code of ANOMALY_CODES) expect(whatHappened({ ...anomaly, code }, telling)).not.toMatch(/[{}]|^$/);
      for (const choice of ANOMALY_CHOICES) expect(whatFollows(anomaly, choice, telling, during)).not.toMatch(/[{}]|^$/);
    }
  });

  it('says who chose what', () => {
    expect(whatWasChosen(anomaly, FR)).toBeNull();
    const decision = { choice: 'NOTED', at: '2026-03-12T14:00:00Z', by: null, note: null, reopenableUntil: null } as const;
    expect(plain(whatWasChosen({ ...anomaly, decision }, FR) ?? '')).toBe('C’est vu : choisi le jeudi 12 mars à 15 h par Quelqu’un.');
  });
});
