import { createMessages } from '@escale/messages';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { ShownCohortFragment, ShownLearnerFragment } from '../../gql/graphql.ts';
import { daysInWords, hoursInWords, marksOf, paperInWords, requestsInWords, trainersInWords } from './cohort-words.presenter.ts';
import { type Looked, previewOf, rangeOfLine } from './list-preview.presenter.ts';
import * as cohorts from './typed-cohort.presenter.ts';
import * as learners from './typed-learner.presenter.ts';

const { t } = createMessages('fr');
const words = { t, locale: 'fr' } as const;
const plain = (text: string | null): string | null => text?.replace(/[\u00A0\u202F]/gu, ' ') ?? null;

const cohort = {
  id: 'c', version: 3, title: 'Soudeurs', expectedSize: 12, funderReference: null, pathwayTitle: 'Titre soudeur', certificationCode: 'RNCP37674', hoursOnSite: 210, hoursVr: 0, hoursRemote: 35, startsOn: '2026-03-02', endsOn: null,
  trainers: [{ accountId: 'a', name: 'Thierry Marchal' }, { accountId: 'b', name: 'Sandrine Cordier' }], named: 10, minors: 2, papersMissing: 1,
} as unknown as ShownCohortFragment;
const minor = { givenName: 'Lou', familyName: 'Roy', email: null, birthDate: '2010-03-14', reference: 'A12', guardianEmail: null, minor: true, consent: 'ON_PAPER', paperRecordedAt: '2026-03-02T09:00:00Z', paperRecordedBy: 'Sandrine Cordier', accessRequests: ['QUIET', 'SEATED'] } as unknown as ShownLearnerFragment;

describe('a cohort while it is typed', () => {
  it('is sent as it was shown', () => {
    expect(cohorts.draftOf(cohorts.typedOf(cohort))).toEqual({ title: 'Soudeurs', expectedSize: 12, funderReference: null, pathwayTitle: 'Titre soudeur', certificationCode: 'RNCP37674', hoursOnSite: 210, hoursVr: 0, hoursRemote: 35, startsOn: '2026-03-02', endsOn: null, trainerIds: ['a', 'b'] });
  });

  it.each([[null], [Number.NaN]])('with %s people is not sent', (expectedSize) => expect(cohorts.draftOf({ ...cohorts.NEW_COHORT, title: 'Soudeurs', expectedSize })).toBe('expectedSize'));

  it('takes the newer word where nothing was touched, and keeps what was', () => {
    const shown = cohorts.typedOf(cohort);
    const now = { ...shown, title: 'Soudeurs du soir', trainerIds: ['a'] };
    expect(cohorts.onTopOf({ ...shown, hoursVr: 24 }, shown, now)).toEqual({ ...now, hoursVr: 24 });
    expect(cohorts.onTopOf({ ...shown, title: 'Les miens' }, shown, now).title).toBe('Les miens');
  });
});

describe('a learner while they are typed', () => {
  it('is sent as they were shown', () => {
    expect(learners.draftOf(learners.typedOf(minor))).toEqual({ givenName: 'Lou', familyName: 'Roy', email: null, birthDate: '2010-03-14', reference: 'A12', guardianEmail: null, onPaper: true, accessRequests: ['QUIET', 'SEATED'] });
  });

  it('who is no minor leaves neither date nor guardian behind', () => {
    expect(learners.draftOf({ ...learners.typedOf(minor), minor: false, guardianEmail: 'mere@exemple.example' })).toMatchObject({ birthDate: null, guardianEmail: null, onPaper: false });
  });

  it('who is a minor needs a date', () => expect(learners.draftOf({ ...learners.NEW_LEARNER, minor: true })).toBe('birthDate'));

  it.each([
    ['2008-03-03', true],
    ['2008-03-04', false],
    [null, false],
  ])('born on %s is of age on 3 March 2026: %s', (birthDate, adult) => expect(learners.isAdultByDate({ minor: true, birthDate }, '2026-03-03')).toBe(adult));
});

describe('what is said of a cohort', () => {
  it.each([
    [{ startsOn: '2026-03-02', endsOn: '2026-07-03' }, 'Du lundi 2 mars 2026 au vendredi 3 juillet 2026'],
    [{ startsOn: '2026-03-02', endsOn: null }, 'À partir du lundi 2 mars 2026'],
    [{ startsOn: null, endsOn: '2026-07-03' }, 'Jusqu’au vendredi 3 juillet 2026'],
    [{ startsOn: null, endsOn: null }, 'Dates à préciser'],
  ])('of %j', (days, said) => expect(plain(daysInWords(days, words))).toBe(said));

  it('has hours, trainers, and how far naming is', () => {
    expect(hoursInWords(cohort, words).map(plain)).toEqual(['210 h sur place', '35 h à distance']);
    expect(trainersInWords(cohort, words)).toBe('Avec Thierry Marchal et Sandrine Cordier');
    expect(trainersInWords({ trainers: [] }, words)).toBe('Aucun formateur n’est nommé');
    expect(marksOf(cohort, words).map(({ words: said }) => plain(said))).toEqual(['2 noms à donner', '1 autorisation parentale à demander']);
    expect(marksOf({ named: 12, expectedSize: 12, papersMissing: 0 }, words)).toEqual([{ tone: 'ok', words: 'Au complet' }]);
    expect(marksOf({ named: 13, expectedSize: 12, papersMissing: 0 }, words)).toMatchObject([{ tone: 'warn' }]);
  });

  it('says what to prepare and who noted a paper', () => {
    expect(requestsInWords(minor, words)).toBe('Un endroit calme et Séance assise');
    expect(requestsInWords({ accessRequests: [] }, words)).toBeNull();
    expect(plain(paperInWords(minor, 'Europe/Paris', words))).toBe('Papier noté par Sandrine Cordier le lundi 2 mars 2026');
    expect(plain(paperInWords({ ...minor, paperRecordedBy: null }, 'Europe/Paris', words))).toBe('Papier noté le lundi 2 mars 2026');
    expect(paperInWords({ ...minor, consent: 'ASKED' }, 'Europe/Paris', words)).toBeNull();
  });
});

describe('a list that was looked at', () => {
  const line = (more: Partial<Looked['lines'][number]>): Looked['lines'][number] => ({ __typename: 'LearnerLine', line: 2, givenName: 'Inès', familyName: 'Moreau', verdict: 'ADD', consent: 'NOT_NEEDED', problems: [], ...more }) as Looked['lines'][number];

  it('has what is to be mended first, with each field and its way out', () => {
    const looked = { __typename: 'LearnersImported', version: 1, added: 0, lines: [line({}), line({ line: 3, verdict: 'REFUSED', consent: null, familyName: '', problems: [{ field: 'familyName', code: 'NAME_MISSING' }, { field: 'email', code: 'EMAIL_UNREADABLE' }] }), line({ line: 4, verdict: 'KNOWN', consent: null }), line({ line: 5, consent: 'ON_PAPER' })] } as Looked;
    const preview = previewOf(looked, t);
    expect(preview.numbers.map(plain)).toEqual(['2 personnes à ajouter', '1 déjà dans le groupe', '1 ligne à corriger']);
    expect(preview.rows.map(({ line: at, name, words: said }) => [at, name, said.map(plain).join(' / ')])).toEqual([
      [3, 'Inès', 'Nom : Donnez ce nom. / Adresse e-mail : Cette adresse e-mail semble incomplète. Elle doit ressembler à prenom@exemple.fr.'],
      [2, 'Inès Moreau', 'À ajouter'],
      [4, 'Inès Moreau', 'Déjà dans le groupe, ne change pas'],
      [5, 'Inès Moreau', 'À ajouter / mineur, autorisation sur papier'],
    ]);
    expect([preview.adding, preview.refused]).toEqual([2, 1]);
  });

  it('finds each of its lines in the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', ';', 'é') }), { minLength: 1, maxLength: 6 }), (lines) => {
        const text = lines.join('\n');
        lines.forEach((each, index) => expect(text.slice(...rangeOfLine(text, index + 1))).toBe(each));
        expect(rangeOfLine(text, lines.length + 1)).toEqual([text.length, text.length]);
      }),
    );
  });
});
