import { describe, expect, it } from '@jest/globals';
import { localDay } from '../time/local-day.ts';
import { decideLearner } from './decide-learner.ts';
import { consentOn, type LearnerDraft } from './learner.ts';
import { isSameLearner } from './same-learner.ts';

const TODAY = localDay('2026-03-03');
const draft = (more: Partial<LearnerDraft> = {}): LearnerDraft => ({ givenName: 'Inès', familyName: 'Moreau', email: 'ines@exemple.example', birthDate: null, reference: null, guardianEmail: null, onPaper: false, accessRequests: [], ...more });
const minor = { birthDate: localDay('2010-05-01') };

describe('a learner', () => {
  it.each<[string, Partial<LearnerDraft>, readonly (readonly [field: string, code: string])[]]>([
    ['with a name and an address', {}, []],
    ['with a name alone', { email: null }, []],
    ['without a name', { givenName: ' ', familyName: '—' }, [['givenName', 'NAME_MISSING'], ['familyName', 'NAME_MISSING']]],
    ['with a name of 81 letters', { familyName: 'a'.repeat(81) }, [['familyName', 'NAME_TOO_LONG']]],
    ['with an address without a host', { email: 'ines@' }, [['email', 'EMAIL_UNREADABLE']]],
    ['with an empty address', { email: ' ' }, []],
    ['who is a minor, asked for by booking', minor, []],
    ['who is a minor, with a paper', { ...minor, onPaper: true }, []],
    ['with a guardian and no date of birth', { guardianEmail: 'mere@exemple.example' }, [['birthDate', 'BIRTH_DATE_NEEDED']]],
    ['with a paper and no date of birth', { onPaper: true }, [['birthDate', 'BIRTH_DATE_NEEDED']]],
    ['born tomorrow', { birthDate: localDay('2026-03-04') }, [['birthDate', 'BIRTH_DATE_UNLIKELY']]],
    ['born in 1900', { birthDate: localDay('1900-01-01') }, [['birthDate', 'BIRTH_DATE_UNLIKELY']]],
    ['with a reference of 41 letters', { reference: 'x'.repeat(41) }, [['reference', 'REFERENCE_TOO_LONG']]],
    ['whose guardian has their own address', { ...minor, guardianEmail: ' INES@exemple.example' }, [['guardianEmail', 'GUARDIAN_EMAIL_SAME']]],
    ['whose guardian has half an address', { ...minor, guardianEmail: '@exemple.example' }, [['guardianEmail', 'EMAIL_UNREADABLE']]],
  ])('%s', (_what, more, problems) => {
    const decision = decideLearner(draft(more), TODAY);
    expect(decision.ok ? [] : decision.refusal.map(({ field, code }) => [field, code])).toEqual(problems);
  });

  it.each<[string, Partial<LearnerDraft>, object]>([
    ['of a minor, the date and whom to ask', { ...minor, guardianEmail: ' Mere@Exemple.example ' }, { birthDate: '2010-05-01', guardianEmail: 'mere@exemple.example', consent: 'ASKED' }],
    ['of a minor, the paper', { ...minor, onPaper: true }, { consent: 'ON_PAPER' }],
    ['of an adult, neither date nor guardian', { birthDate: localDay('2008-03-03'), guardianEmail: 'mere@exemple.example', onPaper: true }, { birthDate: null, guardianEmail: null, consent: 'NOT_NEEDED' }],
    ['of somebody who comes of age tomorrow, both', { birthDate: localDay('2008-03-04') }, { birthDate: '2008-03-04', consent: 'ASKED' }],
    ['requests once each, in the order of the list', { accessRequests: ['COMPANION', 'WHEELCHAIR', 'COMPANION'] }, { accessRequests: ['WHEELCHAIR', 'COMPANION'] }],
    ['names without loose spaces', { givenName: '  Inès \u00A0Lou ', reference: ' A  12 ' }, { givenName: 'Inès Lou', reference: 'A 12' }],
  ])('keeps %s', (_what, more, kept) => {
    const decision = decideLearner(draft(more), TODAY);
    expect(decision.ok && decision.value).toMatchObject(kept);
  });

  it('needs no consent from the day they come of age', () => {
    const learner = { birthDate: localDay('2008-03-04'), consent: 'ASKED' } as const;
    expect(consentOn(learner, TODAY)).toBe('ASKED');
    expect(consentOn(learner, localDay('2008-03-04'))).toBe('ASKED');
    expect(consentOn(learner, localDay('2026-03-04'))).toBe('NOT_NEEDED');
  });
});

describe('two entries', () => {
  const ines = { givenName: 'Inès', familyName: 'Moreau', email: null, reference: null };
  it.each([
    ['with the same reference', { ...ines, reference: 'A12' }, { givenName: 'Agnès', familyName: 'Roy', email: null, reference: 'a 12' }, false],
    ['with the same reference, written otherwise', { ...ines, reference: 'A-12' }, { givenName: 'Agnès', familyName: 'Roy', email: null, reference: 'a 12' }, true],
    ['with different references and the same name', { ...ines, reference: 'A12' }, { ...ines, reference: 'A13' }, false],
    ['with the same name, one without accents', ines, { ...ines, givenName: 'INES' }, true],
    ['with the same name and different addresses', { ...ines, email: 'a@b.example' }, { ...ines, email: 'c@d.example' }, false],
    ['with the same name, only one with an address', ines, { ...ines, email: 'c@d.example' }, false],
    ['with the same name, only one with a reference', ines, { ...ines, reference: 'A12' }, true],
  ])('%s', (_what, one, other, same) => {
    expect(isSameLearner(one, other)).toBe(same);
    expect(isSameLearner(other, one)).toBe(same);
  });
});
