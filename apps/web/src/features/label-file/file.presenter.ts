import { type Answer, askedOf, type Criterion as Rule, type Test } from '@escale/domain';
import { formatMoment, formatNumber, type Locale, type Translate } from '@escale/messages';
import type { Draft, SendTrouble, Snapshot } from './answer-keeper.ts';
import { answerOf, type Criterion, type Programme, type ShownFile } from './file-facts.ts';

export type Words = { readonly t: Translate; readonly locale: Locale };

const testOf = ({ criterion, is, atLeast }: NonNullable<Criterion['shownWhen']>['tests'][number]): Test => (atLeast == null ? { criterion, is: is ?? [] } : { criterion, atLeast });

/** What was answered last, on this device or by the server. */
export const answerNow = ({ file, drafts }: Pick<Snapshot, 'file' | 'drafts'>, criterion: string): Answer | null => {
  const draft = drafts[criterion];
  return draft === undefined ? answerOf(file.answers.find((answer) => answer.criterion === criterion)) : draft.answer;
};

/** An answer fits its criterion by its kind; one of an older version may not. */
export const fitsKind = ({ kind }: Pick<Criterion, 'kind'>, answer: Answer): boolean => ({ YES_NO: 'yes', CHOICE: 'choice', NUMBER: 'number', TEXT: 'text', EVIDENCE: '' })[kind] in answer;

/** The criteria that are asked, by the answers on this device: a question opens without a network, too. */
export const askedNow = ({ families }: Pick<Programme, 'families'>, snapshot: Pick<Snapshot, 'file' | 'drafts'>): ReadonlySet<string> => {
  const all = families.flatMap(({ criteria }) => criteria);
  const rules = all.map(({ code, shownWhen }) => ({ code, shownWhen: shownWhen == null ? null : { match: shownWhen.match, tests: shownWhen.tests.map(testOf) } }) as unknown as Rule);
  const answers = Object.fromEntries(all.flatMap((criterion) => {
    const answer = answerNow(snapshot, criterion.code);
    return answer === null || !fitsKind(criterion, answer) ? [] : [[criterion.code, answer]];
  }));
  return new Set(askedOf({ threshold: 0, families: [{ code: '', title: { fr: '', en: '' }, threshold: null, criteria: rules }] }, answers).map(({ code }) => code));
};

export type SaveState = 'NONE' | 'SAVED' | 'SAVING' | 'KEPT' | 'FAILED';

/** Where an answer is. Saved only once the server has it; kept here while the network is gone or sending is about to begin. */
export const saveStateOf = (draft: Draft | undefined, { trouble, answered }: { readonly trouble: SendTrouble | null; readonly answered: boolean }): SaveState => {
  if (draft === undefined) return answered ? 'SAVED' : 'NONE';
  if (draft.other !== null) return 'NONE';
  if (draft.fault !== null) return 'FAILED';
  if (trouble === 'OFFLINE') return 'KEPT';
  return trouble === null || draft.sending ? 'SAVING' : 'FAILED';
};

/** Why sending failed, and what to do. */
export const troubleInWords = (trouble: SendTrouble, { t }: Pick<Words, 't'>): string => {
  if (trouble === 'OFFLINE') return t('labelFile:save.KEPT');
  if (trouble === 'SERVICE') return t('labelFile:save.service');
  return trouble === 'SIGNED_OUT' ? t('labelFile:save.signedOut') : t(`labelFile:refusal.${trouble}`);
};

export const answerInWords = (criterion: Pick<Criterion, 'choices' | 'unit'>, answer: Answer | null, { t, locale }: Words): string => {
  if (answer === null) return t('labelFile:noAnswer');
  if ('yes' in answer) return t(answer.yes ? 'labelFile:yes' : 'labelFile:no');
  if ('number' in answer) return [formatNumber(answer.number, locale), criterion.unit ?? ''].join(' ').trim();
  if ('choice' in answer) return criterion.choices.find(({ code }) => code === answer.choice)?.title ?? answer.choice;
  return answer.text === '' ? t('labelFile:noAnswer') : answer.text;
};

/** The number somebody typed, as people write it where they are; null where it is none. */
export const typedNumber = (text: string): number | null => {
  const plain = text.replaceAll(/[\s\u00A0\u202F]/gu, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/u.test(plain) ? Number(plain) : null;
};

/** An act of the history, as a sentence. */
export const actInWords = ({ act, toState, by, at }: ShownFile['acts'][number], zone: string, { t, locale }: Words): string => {
  const known = act === 'OPEN' || act === 'MOVE_VERSION' || act === 'SUBMIT' || act === 'WITHDRAW' ? act : 'OTHER';
  const what = t(`labelFile:history.act.${known}`, { state: t(`labelFile:state.${toState}`) });
  const when = formatMoment(at, zone, locale, { year: true });
  return by == null ? t('labelFile:history.byNobody', { what, when }) : t('labelFile:history.by', { what, who: by, when });
};

/** Where a field stands on the page. */
export const fieldId = (criterion: string): string => `critere-${criterion}`;
/** The address of a field of a file. */
export const fieldPath = ({ families }: Pick<Programme, 'families'>, criterion: string, slug: string): string => {
  const family = families.find(({ criteria }) => criteria.some(({ code }) => code === criterion));
  return `?${new URLSearchParams({ lieu: slug, ...(family === undefined ? {} : { partie: family.code }) }).toString()}#${fieldId(criterion)}`;
};
