import { formatTime } from '@escale/messages';
import { answerView } from '../check-in/answer.presenter.ts';
import type { AnswerView, AnswerWords } from '../check-in/answer-view.ts';
import type { Attempt, Leaving } from '../check-in/attempt.presenter.ts';
import { type Standing, standingView } from '../check-in/standing.presenter.ts';

/** What became of a departure: noted under an id, or not even kept. */
export type LeaveAnswer = { readonly is: 'left'; readonly eventId: string } | { readonly is: 'not-kept' } | { readonly is: 'taken-back' };

/** One person who is about to leave: the scan that said they are here, what leaving frees, and how far they are. */
export type Departure = { readonly scan: Extract<Attempt, { state: 'answered' }>; readonly leaving: Leaving; readonly displayName: string | null } & (
  | { readonly state: 'confirming' | 'asking' }
  | { readonly state: 'answered'; readonly answer: LeaveAnswer }
);

/** The departure an answer opens the way to; null where there is nothing to leave. */
export const departureFrom = (attempt: Attempt): Departure | null => {
  if (attempt.state !== 'answered' || attempt.answer.is !== 'refused' || attempt.answer.leaving === null) return null;
  const { leaving, displayName } = attempt.answer;
  return { scan: attempt, leaving, displayName, state: 'confirming' };
};

export const leavingSaid = (departure: Departure): Departure => (departure.state === 'confirming' ? { ...departure, state: 'asking' } : departure);

export const departed = ({ scan, leaving, displayName }: Departure, answer: LeaveAnswer): Departure => ({ scan, leaving, displayName, state: 'answered', answer });

/** What the confirmation says: what is freed, and until when it is made ready for the next person. */
export const departureLines = ({ sessionUntil, unitsFreeAt, people, units }: Leaving, { t, locale, zone }: AnswerWords): readonly string[] => [
  t('kiosk:leave.freed', { count: people, time: formatTime(sessionUntil, zone, locale) }),
  ...(units.length === 0 ? [] : [t('kiosk:leave.units', { count: units.length, units: units.map(({ tag, model }) => `${model} (${tag})`).join(', ') })]),
  ...(units.length === 0 || unitsFreeAt === null ? [] : [t('kiosk:leave.turnaround', { count: units.length, time: formatTime(unitsFreeAt, zone, locale) })]),
];

/** The goodbye, or why there is none. */
export const goodbyeView = (answer: LeaveAnswer, { leaving, displayName }: Pick<Departure, 'leaving' | 'displayName'>, standing: Standing, words: AnswerWords): AnswerView => {
  if (answer.is !== 'left') return answerView(answer, standing, words);
  const { t } = words;
  return standingView(standing, words, {
    title: displayName === null ? t('kiosk:leave.goodbyeNoName') : t('kiosk:leave.goodbye', { name: displayName }),
    keptTitle: displayName === null ? t('kioskDevice:answer.goodbyeKeptNoName') : t('kioskDevice:answer.goodbyeKept', { name: displayName }),
    lines: [t('kiosk:leave.done'), ...(leaving.units.length === 0 ? [] : [t('kiosk:leave.handBack', { count: leaving.units.length })])],
  });
};
