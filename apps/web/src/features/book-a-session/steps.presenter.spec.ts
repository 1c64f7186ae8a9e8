import { describe, expect, test } from '@jest/globals';
import type { Answers } from './answers.ts';
import { stepAfter, stepBefore, stepOfField, stepsFor, stepToShow } from './steps.presenter.ts';

const PLAIN = { minimumAge: 0, safetyNotice: false, ageKnown: false, asksGuardian: false, minor: false, helps: false };
const HEADSET = stepsFor({ ...PLAIN, minimumAge: 13, safetyNotice: true });
const all: Answers = { forWhom: null, consent: null, guardianBy: null, guardianName: '', guardianEmail: '', age: 30, givenName: 'Inès', familyName: 'Garnier', email: 'ines@exemple.fr', withoutEmail: false, acceptsSafetyNotice: true, safetyNoticeVersion: '2026-01' };

describe('the questions on the way to a booking', () => {
  test('age and notice are asked only where they count', () => {
    expect(HEADSET).toEqual(['age', 'nom', 'adresse', 'consignes', 'confirmation']);
    expect(stepsFor({ ...PLAIN, minimumAge: 13, ageKnown: true })).toEqual(['nom', 'adresse', 'confirmation']);
    expect(stepsFor(PLAIN)).toEqual(['nom', 'adresse', 'confirmation']);
  });

  test('who helps is asked for whom, a minor for their guardian, and an age where it decides that', () => {
    expect(stepsFor({ ...PLAIN, helps: true })).toEqual(['pour-qui', 'nom', 'adresse', 'confirmation']);
    expect(stepsFor({ ...PLAIN, asksGuardian: true })).toEqual(['age', 'nom', 'adresse', 'confirmation']);
    expect(stepsFor({ ...PLAIN, asksGuardian: true, ageKnown: true, minor: true, safetyNotice: true })).toEqual(['nom', 'adresse', 'consignes', 'accord', 'confirmation']);
  });

  test.each([
    ['for oneself', { forWhom: 'ME' }, 'confirmation'],
    ['for nobody said', { forWhom: null }, 'pour-qui'],
    ['for another without their consent', { forWhom: 'OTHER', consent: null }, 'pour-qui'],
    ['for another who agreed, without a guardian said', { forWhom: 'OTHER', consent: 'SPOKEN', guardianBy: null }, 'accord'],
    ['for a minor with a paper', { forWhom: 'ME', guardianBy: 'PAPER' }, 'confirmation'],
    ['for a minor whose guardian has no name', { forWhom: 'ME', guardianBy: 'LINK', guardianEmail: 'awa@exemple.fr' }, 'accord'],
    ['for a minor who names themselves', { forWhom: 'ME', guardianBy: 'LINK', guardianName: 'Awa', guardianEmail: ' INES@exemple.fr' }, 'accord'],
    ['for a minor whose guardian is named', { forWhom: 'ME', guardianBy: 'LINK', guardianName: 'Awa', guardianEmail: 'awa@exemple.fr' }, 'confirmation'],
  ] as const)('booking %s, the last step leads to', (_, more, shown) => {
    const minor = !('guardianBy' in more) ? false : true;
    expect(stepToShow('confirmation', stepsFor({ ...PLAIN, helps: true, minor }), { ...all, ...more })).toBe(shown);
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
    expect(stepOfField('acceptsSafetyNotice', stepsFor(PLAIN))).toBeNull();
    expect(stepOfField(null, HEADSET)).toBeNull();
  });
});
