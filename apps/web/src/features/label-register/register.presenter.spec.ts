import { describe, expect, it } from '@jest/globals';
import { createMessages } from '@escale/messages';
import { optionsOf, stateTone, termInWords, wishOf } from './register.presenter.ts';

const { t } = createMessages('fr');
const say = { t, locale: 'fr' as const };
const plain = (text: string | null): string | null => text?.replaceAll(/[\u00A0\u202F]/gu, ' ') ?? null;

describe('what an address asks of the register', () => {
  it.each([
    ['', { text: '', programme: null, region: null, department: null, state: 'VALID' }],
    ['etat=ANY', { text: '', programme: null, region: null, department: null, state: null }],
    ['etat=SUSPENDED&label=FABRIQUE&region=27&departement=70&texte=forge', { text: 'forge', programme: 'FABRIQUE', region: '27', department: '70', state: 'SUSPENDED' }],
    ['etat=AUTRE&label=', { text: '', programme: null, region: null, department: null, state: 'VALID' }],
  ])('%j', (query, wish) => expect(wishOf(new URLSearchParams(query))).toEqual(wish));
});

it.each([
  [{ grantedOn: '2026-02-01', until: '2029-01-31' }, 'Du dimanche 1er février 2026 au mercredi 31 janvier 2029'],
  [{ grantedOn: '2020-01-01', until: null }, 'Depuis le mercredi 1er janvier 2020'],
  [{ grantedOn: null, until: '2029-01-31' }, 'Jusqu’au mercredi 31 janvier 2029'],
  [{ grantedOn: null, until: null }, null],
])('says how long a label holds: %j', (term, words) => expect(plain(termInWords(term, say))).toBe(words));

it('counts what each choice shows, and keeps the one that shows nothing', () => {
  expect(optionsOf([{ code: '27', name: 'Bourgogne-Franche-Comté', count: 3 }], '53', 'Toute la France', t).map(({ id, label }) => `${id} ${plain(label) ?? ''}`)).toEqual(['ANY Toute la France', '27 Bourgogne-Franche-Comté (3)', '53 53 (0)']);
  expect([stateTone('VALID'), stateTone('SUSPENDED')]).toEqual(['ok', 'warn']);
});
