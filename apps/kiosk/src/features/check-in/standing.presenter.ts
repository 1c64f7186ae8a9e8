import { type AnomalyCode, type EventAnswer, standingOf } from '@escale/domain';
import type { AnswerView, AnswerWords } from './answer-view.ts';

/** Where an event stands: sent, sent and yet not as planned, kept here, refused. */
export type Standing = 'SENT' | 'NOT_AS_PLANNED' | 'KEPT' | 'REFUSED';

/** What the person has to see the team about: they are here, and what they came for may not be theirs. */
const TO_THE_TEAM: readonly AnomalyCode[] = ['CANCELLED_BUT_PRESENT', 'MOVED_BUT_PRESENT', 'NOT_CONFIRMED_BUT_PRESENT', 'BOOKING_UNKNOWN', 'NO_UNITS_LEFT', 'WALK_IN_WITHOUT_ROOM'];

export const standingIn = (answers: ReadonlyMap<string, EventAnswer>, eventId: string): Standing => {
  const answer = answers.get(eventId) ?? null;
  const standing = standingOf(answer);
  return standing === 'SENT' && answer?.anomalies.some((code) => TO_THE_TEAM.includes(code)) === true ? 'NOT_AS_PLANNED' : standing;
};

export type Said = { readonly title: string; readonly keptTitle: string; readonly lines: readonly string[] };

/** The same answer in the colour, the shape and the words of where it stands: green once the service has it, amber while it is kept here. */
export const standingView = (standing: Standing, { t }: Pick<AnswerWords, 't'>, { title, keptTitle, lines }: Said): AnswerView => {
  const view = { greeting: null, typeAgain: false };
  switch (standing) {
    case 'SENT':
      return { ...view, tone: 'ok', shape: 'check', title, lines };
    case 'KEPT':
      return { ...view, tone: 'kept', shape: 'kept', title: keptTitle, lines: [t('kioskDevice:answer.keptHere'), ...lines] };
    case 'NOT_AS_PLANNED':
      return { ...view, tone: 'no', shape: 'hand', title: t('kioskDevice:answer.seeTeam'), lines: [t('kioskDevice:answer.notAsPlanned'), t('kioskDevice:answer.notAsPlannedNext')] };
    case 'REFUSED':
      return { ...view, tone: 'no', shape: 'hand', title: t('kioskDevice:answer.seeTeam'), lines: [t('kioskDevice:answer.refused'), t('kioskDevice:answer.refusedNext')] };
  }
};
