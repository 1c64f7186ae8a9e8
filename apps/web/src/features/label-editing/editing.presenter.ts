import { criteriaOf, type Criterion, type Locale, type ProgrammeChanges, type ProgrammeDraft, type ProgrammeFault, readDraftText, type Words } from '@escale/domain';
import type { Translate } from '@escale/messages';
import type { Asks } from '../label-programmes/asked.presenter.ts';
import type { Opened } from './grid-edits.ts';

export type Says = { readonly t: Translate; readonly locale: Locale };
export const LANGUAGES = ['fr', 'en'] as const;

/** How the small Markdown of help texts is written. */
export const SYNTAX = { heading: '####', item: '-', strong: '**…**', link: '[…](https://…)' } as const;

/** A draft as the service gave it; what it keeps can always be read. */
export const contentOf = (json: string): ProgrammeDraft => {
  const read = readDraftText(json);
  if (!read.ok) throw new Error(`The service gave a draft that cannot be read at ${read.refusal}.`);
  return read.value;
};

/** Words in one language, else in the other, else that there are none. */
export const sayOr = (words: Words, otherwise: string, locale: Locale): string => [words[locale], words.fr, words.en].find((one) => one.trim() !== '') ?? otherwise;

const title = (draft: ProgrammeDraft, code: string, { t, locale }: Says): string => {
  const named = criteriaOf(draft.grid).find((criterion) => criterion.code === code) ?? draft.grid.families.find((family) => family.code === code);
  return named === undefined ? code : sayOr(named.title, t('labelEditing:outline.untitled'), locale);
};

/** Where a fault is mended. Families and criteria may have the same code: what only one of them can have tells. */
export const openedBy = ({ code, at }: ProgrammeFault, { grid }: ProgrammeDraft): Opened => {
  if (at === null) return { kind: 'PROGRAMME' };
  const family = grid.families.some((one) => one.code === at);
  const criterion = criteriaOf(grid).some((one) => one.code === at);
  return family && (!criterion || code === 'FAMILY_EMPTY' || code === 'THRESHOLD_UNFIT') ? { kind: 'FAMILY', code: at } : { kind: 'CRITERION', code: at };
};

/** A fault in words: where, and how to mend it. */
export const faultInWords = (fault: ProgrammeFault, draft: ProgrammeDraft, says: Says): string => {
  const { t } = says;
  const language = LANGUAGES.find((one) => fault.field === `help.${one}`);
  const named = fault.at === null ? t('labelEditing:faults.programme') : title(draft, fault.at, says);
  const where = language === undefined ? named : `${named}, ${t(`labelEditing:faults.inHelp.${language}`)}`;
  return t('labelEditing:faults.where', { where, what: t(`labelEditing:fault.${fault.code}`) });
};

/** What to mend in one field of what is open; null where it is fine. */
export const problemOf = (faults: readonly ProgrammeFault[], at: string | null, field: string, { t }: Pick<Says, 't'>): string | null => {
  const found = faults.filter((fault) => fault.at === at && fault.field === field);
  return found.length === 0 ? null : found.map(({ code }) => t(`labelEditing:fault.${code}`)).join(' ');
};

/** What a draft changes, a line each; of criteria that are gone the title is the older one. */
export const changesInWords = ({ criteria, parts }: ProgrammeChanges, from: ProgrammeDraft, to: ProgrammeDraft, says: Says): readonly string[] => [
  ...parts.map((part) => says.t(`labelEditing:part.${part}`)),
  ...criteria.map(({ code, change }) => says.t(`labelEditing:change.${change}`, { title: title(change === 'REMOVED' ? from : to, code, says) })),
];

type Publishing = { readonly draft: ProgrammeDraft; readonly changes: ProgrammeChanges | null; readonly places: number; readonly published: number | null };

/** What publishing comes to, in numbers. */
export const consequences = ({ draft, changes, places, published }: Publishing, { t }: Pick<Says, 't'>): readonly string[] => {
  const count = criteriaOf(draft.grid).length;
  const of = (...kinds: readonly string[]): number => changes?.criteria.filter(({ change }) => kinds.includes(change)).length ?? 0;
  return [
    t('labelEditing:publishing.criteria', { count, added: changes === null ? count : of('ADDED'), changed: of('CHANGED', 'KIND_CHANGED'), removed: of('REMOVED') }),
    t('labelEditing:publishing.places', { count: places }),
    ...(published === null ? [] : [t('labelEditing:publishing.replaces', { published })]),
    t('labelEditing:publishing.never'),
  ];
};

/** A draft as places will read it, in one language. */
export const asksOf = ({ grid, rules }: ProgrammeDraft, locale: Locale): Asks => {
  const say = (words: Words): string => words[locale];
  const criterion = (given: Criterion): Asks['families'][number]['criteria'][number] => ({
    code: given.code, kind: given.kind, title: say(given.title), help: say(given.help), weight: given.weight, mandatory: given.mandatory,
    unit: given.kind === 'NUMBER' ? say(given.unit) : null, enough: given.kind === 'NUMBER' ? given.enough : null,
    accepts: given.kind === 'EVIDENCE' ? [...given.accepts] : [], expires: given.kind === 'EVIDENCE' && given.expires,
    choices: given.kind === 'CHOICE' ? given.choices.map((choice) => ({ code: choice.code, title: say(choice.title) })) : [],
    shownWhen: given.shownWhen && { match: given.shownWhen.match, tests: given.shownWhen.tests.map((test) => ({ criterion: test.criterion, is: 'is' in test ? [...test.is] : null, atLeast: 'atLeast' in test ? test.atLeast : null })) },
  });
  const { validityMonths, answerWorkingDays, committee, visitRequired, reapplyMonths } = rules;
  return { threshold: grid.threshold, validityMonths, answerWorkingDays, committee, visitRequired, reapplyMonths, families: grid.families.map((family) => ({ code: family.code, title: say(family.title), threshold: family.threshold, criteria: family.criteria.map(criterion) })) };
};

/** A code made of a name, as its address will be; empty where the name gives none. */
export const codeFrom = (name: string): string =>
  name.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase().replaceAll(/[^A-Z0-9]+/gu, '_').replace(/^[^A-Z]+/u, '').slice(0, 30).replace(/_+$/u, '');
