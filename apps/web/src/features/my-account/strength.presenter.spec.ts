import { ownWords } from '@escale/domain';
import { expect, test } from '@jest/globals';
import { strengthOf } from './strength.presenter.ts';

const OWN = ownWords({ email: 'camille.durand@exemple.example', givenName: 'Camille', familyName: 'Durand' }, 'Escale');
const always = (score: number) => () => score;

test.each<[string, number, ReturnType<typeof strengthOf>]>([
  ['', 4, { value: 0, words: 'none', missing: 12, refusal: 'PASSWORD_TOO_SHORT' }],
  ['vélo', 4, { value: 5, words: 'short', missing: 8, refusal: 'PASSWORD_TOO_SHORT' }],
  ['ve\u0301lo', 4, { value: 5, words: 'short', missing: 8, refusal: 'PASSWORD_TOO_SHORT' }],
  ['azertyuiop12', 1, { value: 40, words: 's1', missing: 0, refusal: 'PASSWORD_GUESSABLE' }],
  ['Camille.Durand25', 4, { value: 60, words: 's2', missing: 0, refusal: 'PASSWORD_PERSONAL' }],
  ['quatre vélos verts', 3, { value: 80, words: 's3', missing: 0, refusal: null }],
  ['quatre vélos verts dorment', 4, { value: 100, words: 's4', missing: 0, refusal: null }],
])('%j, scored %s', (typed, score, strength) => {
  expect(strengthOf(typed, OWN, always(score))).toEqual(strength);
});
