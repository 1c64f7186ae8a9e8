import { describe, expect, it } from '@jest/globals';
import { createMessages } from '@escale/messages';
import { askedWhen, codeOf, type Criterion, criterionParts, procedureLines, programmePath } from './asked.presenter.ts';

const { t } = createMessages('fr');
const words = { t, locale: 'fr' as const };
const plain = (text: string | null): string | null => text?.replaceAll(/[\u00A0\u202F]/gu, ' ') ?? null;
const criterion = (more: Partial<Criterion> = {}): Criterion => ({ code: 'A', kind: 'YES_NO', title: 'Ouvert ?', help: '', weight: 10, mandatory: false, unit: null, enough: null, accepts: [], expires: false, choices: [], shownWhen: null, ...more });

describe('what a criterion asks for', () => {
  it.each<[string, Partial<Criterion>, string]>([
    ['a yes or a no', {}, 'Oui ou non · 10 points'],
    ['what cannot be left out', { mandatory: true, weight: 1 }, 'Obligatoire · Oui ou non · 1 point'],
    ['a number from so much on', { kind: 'NUMBER', unit: 'jours', enough: 2.5 }, 'Un nombre · à partir de 2,5 jours · 10 points'],
    ['a number for whoever reads it', { kind: 'NUMBER', unit: 'jours', weight: 0 }, 'Un nombre · pour information'],
    ['one of a list', { kind: 'CHOICE', choices: [{ code: 'O', title: 'Propriétaire' }, { code: 'L', title: 'Bail' }] }, 'Un choix · Propriétaire, Bail · 10 points'],
    ['a paper that expires', { kind: 'EVIDENCE', accepts: ['PDF', 'IMAGE'], expires: true }, 'Une pièce · PDF, image · avec sa date de fin · 10 points'],
    ['some words', { kind: 'TEXT' }, 'Quelques mots · 10 points'],
  ])('%s', (_sentence, more, expected) => {
    expect(plain(criterionParts(criterion(more), words).join(' · '))).toBe(expected);
  });

  it('says when it is asked, by the words of what was asked before', () => {
    const all = [criterion(), criterion({ code: 'B', kind: 'CHOICE', title: 'À quel titre ?', choices: [{ code: 'L', title: 'Bail' }, { code: 'M', title: 'Prêt' }] }), criterion({ code: 'C', kind: 'NUMBER', title: 'Combien ?' })];
    const when = (match: 'ALL' | 'ANY', ...tests: NonNullable<Criterion['shownWhen']>['tests']) => plain(askedWhen(criterion({ shownWhen: { match, tests } }), all, words));
    expect(plain(askedWhen(criterion(), all, words))).toBeNull();
    expect(when('ALL', { criterion: 'A', is: ['YES'], atLeast: null })).toBe('Demandé si : « Ouvert ? » Oui');
    expect(when('ANY', { criterion: 'B', is: ['L', 'M'], atLeast: null }, { criterion: 'C', is: null, atLeast: 3 })).toBe('Demandé si : « À quel titre ? » Bail, Prêt, ou « Combien ? » à partir de 3');
  });
});

it('a label tells how it is given', () => {
  const rules = { threshold: 60, validityMonths: 36, answerWorkingDays: 40, committee: true, visitRequired: true, reapplyMonths: 12 };
  expect(procedureLines(rules, { t })).toHaveLength(6);
  expect(procedureLines({ ...rules, committee: false, visitRequired: false, reapplyMonths: 0 }, { t }).map(plain)).toEqual(['Le réseau répond en 40 jours ouvrés.', 'La coordination du réseau décide.', 'Il faut 60 % des points.', 'Le label est donné pour 36 mois.']);
});

it('has an address that people can read, which leads back to its code', () => {
  expect(programmePath('TIERS_LIEU')).toBe('/labels/tiers-lieu');
  expect(codeOf('tiers-lieu')).toBe('TIERS_LIEU');
});
