import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, localDay } from '../time/local-day.ts';
import { decideLearner } from './decide-learner.ts';
import { decideLearnerList, learnerRow, type LearnerVerdict } from './decide-learner-list.ts';
import { ACCESS_REQUESTS, LEARNER_FIELDS, type LearnerKept } from './learner.ts';
import { LEARNER_TITLES, learnerDelimiterOf, readLearnerHeader } from './learner-columns.ts';
import { isSameLearner } from './same-learner.ts';

const TODAY = localDay('2026-03-03');
const HEADER = LEARNER_FIELDS.map((field) => LEARNER_TITLES[field]);
const read = (titles: readonly string[]) => {
  const header = readLearnerHeader(titles);
  if (!header.ok) throw new Error(header.refusal.code);
  return header.value;
};
const INES = ['Inès', 'Moreau', 'ines@exemple.example', '', 'A12', '', '', ''];
const altered = (index: number, cell: string) => INES.map((was, at) => (at === index ? cell : was));
const known = { givenName: 'Inès', familyName: 'Moreau', email: 'ines@exemple.example', reference: 'A12' };
const one = (cells: readonly string[], titles: readonly string[] = HEADER, all: Parameters<typeof decideLearnerList>[2] = []): LearnerVerdict | undefined => decideLearnerList(read(titles), [cells], all, TODAY)[0];
const refused = (...problems: readonly (readonly [field: string, code: string])[]) => ({ verdict: 'REFUSED', problems: problems.map(([field, code]) => ({ field, code })) });

describe('a row of a list of learners', () => {
  it.each<[string, readonly string[], readonly string[], object]>([
    ['names somebody', INES, HEADER, { verdict: 'ADD', learner: { givenName: 'Inès', consent: 'NOT_NEEDED' } }],
    ['names somebody in English', ['Moreau', 'Inès'], ['Last name', 'First name'], { verdict: 'ADD', learner: { givenName: 'Inès', familyName: 'Moreau', email: null } }],
    ['may be shorter than its header', ['Inès', 'Moreau'], HEADER, { verdict: 'ADD' }],
    ['has a minor, as spreadsheets write days', altered(3, '1/5/2010'), HEADER, { verdict: 'ADD', learner: { birthDate: '2010-05-01', consent: 'ASKED' } }],
    ['has a minor with a paper', ['Inès', 'Moreau', '2010-05-01', 'Papier'], ['Prénom', 'Nom', 'Né(e) le', 'Autorisation parentale'], { verdict: 'ADD', learner: { consent: 'ON_PAPER' } }],
    ['asks for what is on the list', altered(7, 'Fauteuil roulant, LSF'), HEADER, { verdict: 'ADD', learner: { accessRequests: ['WHEELCHAIR', 'SIGN_LANGUAGE'] } }],
    ['tells of an illness', altered(7, 'dyslexie'), HEADER, refused(['accessRequests', 'REQUEST_UNKNOWN'])],
    ['has a day that is none', altered(3, '31/02/2010'), HEADER, refused(['birthDate', 'BIRTH_DATE_UNREADABLE'])],
    ['has a day that is none, and a paper', ['Inès', 'Moreau', '31/02/2010', 'oui'], ['prenom', 'nom', 'naissance', 'autorisation'], refused(['birthDate', 'BIRTH_DATE_UNREADABLE'])],
    ['says of consent what nobody understands', altered(6, 'peut-être'), HEADER, refused(['consent', 'CONSENT_UNREADABLE'])],
    ['is wrong in many ways', ['', 'Moreau', 'ines', '', '', '', '', 'dos'], HEADER, refused(['accessRequests', 'REQUEST_UNKNOWN'], ['givenName', 'NAME_MISSING'], ['email', 'EMAIL_UNREADABLE'])],
  ])('%s', (_sentence, cells, titles, verdict) => expect(one(cells, titles)).toMatchObject(verdict));

  it('that the cohort has already is left as it is', () => {
    expect(one(INES, HEADER, [known])).toEqual({ verdict: 'KNOWN', givenName: 'Inès', familyName: 'Moreau' });
  });

  it('that comes again is refused the second time', () => {
    const again = decideLearnerList(read(HEADER), [INES, altered(0, 'Agnès'), ['INES', 'moreau', 'ines@exemple.example']], [], TODAY);
    expect(again).toMatchObject([{ verdict: 'ADD' }, refused(['reference', 'LEARNER_TWICE']), refused(['familyName', 'LEARNER_TWICE'])]);
  });

  it('never throws, whatever is in it', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('2010-05-01', 'ines@exemple.example', 'papier', 'calme', 'Inès'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 8 }), (rows) => {
        const verdicts = decideLearnerList(read(HEADER), rows, [known], TODAY);
        expect(verdicts).toHaveLength(rows.length);
        for (const verdict of verdicts) if (verdict.verdict === 'REFUSED') expect(verdict.problems.length).toBeGreaterThan(0);
      }),
    );
  });

  it('that was written from a learner names the same learner', () => {
    const name = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom('=Inès', '+33', '-Lou', "'=x", '@Zoé', 'D’Arc; Jeanne', 'Œ"uvrard'));
    const email = fc.constantFrom(null, 'ines@exemple.example', '+lou@exemple.example', 'zoe@exemple.example');
    const birthDate = fc.option(fc.integer({ min: 1, max: 9_000 }).map((days) => addDays(TODAY, -days)), { nil: null });
    const guardianEmail = fc.constantFrom(null, 'mere@exemple.example');
    const learners = fc.array(fc.record({ givenName: name, familyName: name, email, birthDate, reference: fc.option(name, { nil: null }), guardianEmail, onPaper: fc.boolean(), accessRequests: fc.subarray([...ACCESS_REQUESTS]) }), { maxLength: 6 });
    fc.assert(
      fc.property(learners, (drafts) => {
        const kept: LearnerKept[] = [];
        for (const draft of drafts) {
          const decision = decideLearner(draft, TODAY);
          if (decision.ok && !kept.some((earlier) => isSameLearner(earlier, decision.value))) kept.push(decision.value);
        }
        const rows = kept.map((learner) => LEARNER_FIELDS.map((field) => learnerRow(learner)[field]));
        const into = (have: readonly LearnerKept[]) => decideLearnerList(read(HEADER), rows, have, TODAY);
        expect(into([]).map((verdict) => (verdict.verdict === 'ADD' ? verdict.learner : verdict))).toEqual(kept);
        expect(into(kept).every(({ verdict }) => verdict === 'KNOWN')).toBe(true);
      }),
    );
  });
});

describe('the titles of a list of learners', () => {
  it.each<[string, readonly string[], object]>([
    ['as written', HEADER, { ok: true, value: LEARNER_FIELDS }],
    ['in English, with others between', ['First name', 'Colour', 'Surname', 'Date of birth'], { ok: true, value: ['givenName', null, 'familyName', 'birthDate'] }],
    ['without the family name', ['prénom', 'email'], { ok: false, refusal: { code: 'NAME_COLUMNS_MISSING' } }],
    ['with one twice', ['prenom', 'nom', 'Nom de famille'], { ok: false, refusal: { code: 'COLUMN_TWICE', field: 'familyName' } }],
  ])('%s', (_sentence, titles, result) => expect(readLearnerHeader(titles)).toEqual(result));

  it.each([['Prénom;Nom;Note, libre', ';'], ['\uFEFFFirst name,Surname', ','], ['prenom\tnom\n"a;b;c;d"', '\t'], ['prenom', ';']])('are apart in "%s" by "%s"', (text, delimiter) => {
    expect(learnerDelimiterOf(text)).toBe(delimiter);
  });
});
