import { USUAL_WAITING_RULES } from '@escale/domain';
import { createMessages } from '@escale/messages';
import { describe, expect, it } from '@jest/globals';
import { absencesInWords, boundsOf, consequencesOf, fromField, lowersLimit, RULE_GROUPS, ruleInWords, rulesOf, toField } from './rules.presenter.ts';

const fr = { t: createMessages('fr').t, locale: 'fr' } as const;
const en = { t: createMessages('en').t, locale: 'en' } as const;
const plain = (text: string): string => text.replaceAll(/\s/gu, ' ');
const RULES = rulesOf({ ...USUAL_WAITING_RULES, accessNeedsWeight: 2, trainingObligationWeight: 2, firstTimeWeight: 0 });

describe('a rule in plain words', () => {
  it('says how long, from when, how many, and that there is no limit', () => {
    expect(plain(ruleInWords('turnMinutes', 120, fr))).toBe('Qui reçoit une séance a 2 h pour répondre, aux heures où l’on est éveillé.');
    expect(plain(ruleInWords('awakeFrom', 480, fr))).toBe('Avant 8 h, le temps de réponse ne court pas.');
    expect(plain(ruleInWords('firstTimeWeight', 0, fr))).toBe('N’être jamais venu ne fait pas passer avant.');
    expect(plain(ruleInWords('organisationPlacesMost', 1, en))).toBe('One organisation is at 1 place at the same time at most.');
    expect(plain(ruleInWords('organisationSessionsMost', null, fr))).toBe('Une structure peut avoir autant de séances de groupe à venir qu’elle veut.');
    expect(plain(absencesInWords({ absences: 3, withinDays: 30, forDays: 14 }, en))).toBe('After 3 absences within 30 days, a person books one session at a time for 14 days.');
    expect(absencesInWords(null, fr)).toBe('Les absences n’ont pas de suite.');
  });

  it('is said of every rule, each once', () => {
    const shown = RULE_GROUPS.flatMap(([, rules]) => rules);
    expect([...shown].sort()).toEqual(Object.keys(RULES).sort());
    for (const rule of shown) for (const words of [fr, en]) expect(ruleInWords(rule, RULES[rule], words)).toMatch(/\.$/);
  });
});

describe('a change of rules', () => {
  it('is told rule by rule, with what was so until now', () => {
    const told = consequencesOf(RULES, { ...RULES, organisationSessionsMost: 40, nudgesMost: 2 }, fr).map(({ before, after }) => [plain(before), plain(after)]);
    expect(told).toEqual([
      ['Après 3 tours de suite sans réponse, nous n’écrivons plus.', 'Après 2 tours de suite sans réponse, nous n’écrivons plus.'],
      ['Une structure peut avoir autant de séances de groupe à venir qu’elle veut.', 'Une structure a au plus 40 séances de groupe à venir, tous lieux ensemble.'],
    ]);
    expect(consequencesOf(RULES, RULES, fr)).toEqual([]);
  });

  it('says what becomes of what is beyond, only where a limit comes down', () => {
    expect(lowersLimit(RULES, { ...RULES, organisationPlacesMost: 2 })).toBe(true);
    expect(lowersLimit(RULES, { ...RULES, futureBookingsMost: null, turnMinutes: 60 })).toBe(false);
  });

  it('types hours of the day as hours', () => {
    expect([toField('awakeFrom', 480), fromField('awakeFrom', 8.5), toField('turnMinutes', 90)]).toEqual([8, 510, 90]);
    expect(boundsOf('awakeUntil')).toEqual({ minValue: 1, maxValue: 24 });
  });
});
