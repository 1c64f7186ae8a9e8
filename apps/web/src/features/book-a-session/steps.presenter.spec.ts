import { describe, expect, test } from '@jest/globals';
import type { Answers } from './answers.ts';
import { stepAfter, stepBefore, stepOfField, stepsFor, stepToShow } from './steps.presenter.ts';

const HEADSET = stepsFor({ minimumAge: 13, safetyNotice: true, ageKnown: false });
const all: Answers = { age: 30, givenName: 'Inès', familyName: 'Garnier', email: 'ines@exemple.fr', withoutEmail: false, acceptsSafetyNotice: true };

describe('the questions on the way to a booking', () => {
  test('age and notice are asked only where they count', () => {
    expect(HEADSET).toEqual(['age', 'nom', 'adresse', 'consignes', 'confirmation']);
    expect(stepsFor({ minimumAge: 13, safetyNotice: false, ageKnown: true })).toEqual(['nom', 'adresse', 'confirmation']);
    expect(stepsFor({ minimumAge: 0, safetyNotice: false, ageKnown: false })).toEqual(['nom', 'adresse', 'confirmation']);
  });

  test.each([
    ['nothing in the address', null, all, 'age'],
    ['a step already reached', 'consignes', all, 'consignes'],
    ['an unknown word', 'paiement', all, 'age'],
    ['a step too far', 'confirmation', { ...all, familyName: ' ' }, 'nom'],
    ['an address half written', 'confirmation', { ...all, email: 'ines@' }, 'adresse'],
    ['no address at all, said so', 'confirmation', { ...all, email: '', withoutEmail: true }, 'confirmation'],
    ['back to the first question', 'age', { ...all, age: null }, 'age'],
  ] as const)('with %s, the step in view', (_, wanted, answers, shown) => {
    expect(stepToShow(wanted, HEADSET, answers)).toBe(shown);
  });

  test('lead on and back', () => {
    expect([stepAfter('age', HEADSET), stepAfter('confirmation', HEADSET)]).toEqual(['nom', 'confirmation']);
    expect([stepBefore('age', HEADSET), stepBefore('nom', HEADSET)]).toEqual([null, 'age']);
  });

  test('a field the server names is found, and one that is not asked is not', () => {
    expect(stepOfField('familyName', HEADSET)).toEqual({ step: 'nom', field: 'familyName' });
    expect(stepOfField('acceptsSafetyNotice', stepsFor({ minimumAge: 0, safetyNotice: false, ageKnown: false }))).toBeNull();
    expect(stepOfField(null, HEADSET)).toBeNull();
  });
});
