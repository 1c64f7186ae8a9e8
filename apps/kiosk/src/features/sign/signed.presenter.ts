import { type AnomalyCode, type EventAnswer, standingOf } from '@escale/domain';
import type { AnswerView, AnswerWords } from '../check-in/answer-view.ts';
import type { Standing } from '../check-in/standing.presenter.ts';

/** Of what was signed under these nothing counts, or nothing is even kept: the person is told, while they stand there. */
const TO_THE_TEAM: readonly AnomalyCode[] = ['BOOKING_UNKNOWN', 'SIGNER_NOT_EXPECTED', 'CANCELLED_BUT_PRESENT'];

/** Where a signature or an absence stands. */
export const signedStanding = (answers: ReadonlyMap<string, EventAnswer>, eventId: string): Standing => {
  const answer = answers.get(eventId) ?? null;
  const standing = standingOf(answer);
  return standing === 'SENT' && answer?.anomalies.some((code) => TO_THE_TEAM.includes(code)) === true ? 'NOT_AS_PLANNED' : standing;
};

export type SignedWords = { readonly name: string | null; /** "ce matin" */ readonly half: string };

/** What is said once somebody signed: green when the service has it, amber while it is kept here, red otherwise; null for what could not even be kept. */
export const signedView = (standing: Standing | null, { name, half }: SignedWords, { t }: Pick<AnswerWords, 't'>): AnswerView => {
  const view = { greeting: null, typeAgain: false };
  const red = { ...view, tone: 'no', shape: 'hand' } as const;
  switch (standing) {
    case 'SENT':
      return { ...view, tone: 'ok', shape: 'check', title: name === null ? t('kioskSign:said.sentNoName') : t('kioskSign:said.sent', { name }), lines: [t('kioskSign:said.of', { half })] };
    case 'KEPT':
      return { ...view, tone: 'kept', shape: 'kept', title: name === null ? t('kioskSign:said.keptNoName') : t('kioskSign:said.kept', { name }), lines: [t('kioskSign:said.of', { half }), t('kioskDevice:answer.keptHere')] };
    case 'NOT_AS_PLANNED':
      return { ...red, title: t('kioskDevice:answer.seeTeam'), lines: [t('kioskSign:said.notAsPlanned'), t('kioskDevice:answer.notAsPlannedNext')] };
    case 'REFUSED':
      return { ...red, title: t('kioskDevice:answer.seeTeam'), lines: [t('kioskSign:said.refused'), t('kioskSign:said.refusedNext')] };
    case null:
      return { ...red, title: t('kioskDevice:trouble.title'), lines: [t('kioskSign:said.notKept'), t('kioskSign:said.refusedNext')] };
  }
};

/** The same of an absence, in one line above the list. */
export const absentNotice = (standing: Standing | null, name: string, { t }: Pick<AnswerWords, 't'>): { readonly tone: 'ok' | 'warn' | 'no'; readonly words: string } => {
  switch (standing) {
    case 'SENT':
      return { tone: 'ok', words: t('kioskSign:said.absent', { name }) };
    case 'KEPT':
      return { tone: 'warn', words: t('kioskSign:said.absentKept', { name }) };
    case 'NOT_AS_PLANNED':
      return { tone: 'no', words: t('kioskSign:said.absentNotAsPlanned', { name }) };
    case 'REFUSED':
    case null:
      return { tone: 'no', words: t('kioskSign:said.absentNotKept', { name }) };
  }
};
