import { describe, expect, it } from '@jest/globals';
import { createMessages } from '@escale/messages';
import type { Draft } from './answer-keeper.ts';
import type { Criterion, ShownFile } from './file-facts.ts';
import { answerInWords, askedNow, fieldPath, saveStateOf, troubleInWords, typedNumber } from './file.presenter.ts';

const { t } = createMessages('fr');
const words = { t, locale: 'fr' as const };
const criterion = (code: string, more: Partial<Criterion> = {}): Criterion => ({ code, kind: 'YES_NO', title: code, help: '', weight: 10, mandatory: false, unit: null, enough: null, least: null, most: null, longest: null, accepts: [], expires: false, choices: [], shownWhen: null, ...more });
const draft: Draft = { answer: { yes: true }, revision: 1, sending: false, other: null, fault: null };

it('a number is read as people write it', () => {
  expect(['5', '2,5', '2.5', '1 000', '-1', 'cinq', '', '1,2,3'].map(typedNumber)).toEqual([5, 2.5, 2.5, 1000, -1, null, null, null]);
});

it('an answer is told in words', () => {
  const choice = criterion('C', { kind: 'CHOICE', choices: [{ code: 'L', title: 'Bail' }], unit: 'jours' });
  expect([null, { yes: true }, { yes: false }, { number: 2.5 }, { choice: 'L' }, { choice: 'GONE' }, { text: 'Oui' }, { text: '' }].map((answer) => answerInWords(choice, answer, words))).toEqual(['Sans réponse', 'Oui', 'Non', '2,5 jours', 'Bail', 'GONE', 'Oui', 'Sans réponse']);
});

describe('where an answer is', () => {
  it.each<[string, Draft | undefined, Parameters<typeof saveStateOf>[1], string]>([
    ['with the server', undefined, { trouble: null, answered: true }, 'SAVED'],
    ['nowhere yet', undefined, { trouble: null, answered: false }, 'NONE'],
    ['on its way', draft, { trouble: null, answered: true }, 'SAVING'],
    ['here, without a network', draft, { trouble: 'OFFLINE', answered: true }, 'KEPT'],
    ['here, without an answer', draft, { trouble: 'SERVICE', answered: true }, 'FAILED'],
    ['tried again', { ...draft, sending: true }, { trouble: 'SERVICE', answered: true }, 'SAVING'],
    ['not taken', { ...draft, fault: 'TEXT_TOO_LONG' }, { trouble: null, answered: true }, 'FAILED'],
  ])('%s', (_sentence, given, of, state) => expect(saveStateOf(given, of)).toBe(state));

  it('says why, and what to do', () => {
    for (const trouble of ['OFFLINE', 'SERVICE', 'SIGNED_OUT', 'STATE_UNFIT'] as const) expect(troubleInWords(trouble, words).length).toBeGreaterThan(20);
  });
});

it('what a yes opens is asked before the server knows of the yes', () => {
  const families = [{ code: 'F', title: 'F', criteria: [criterion('A'), criterion('B', { shownWhen: { match: 'ALL', tests: [{ criterion: 'A', is: ['YES'], atLeast: null }] } })] }];
  const file = { answers: [] } as unknown as ShownFile;
  expect([...askedNow({ families }, { file, drafts: {} })]).toEqual(['A']);
  expect([...askedNow({ families }, { file, drafts: { A: draft } })]).toEqual(['A', 'B']);
  expect(fieldPath({ families }, 'B', 'la-forge')).toBe('?lieu=la-forge&partie=F#critere-B');
});
