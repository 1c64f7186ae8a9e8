import { formatTime } from '@escale/messages';
import type { LeaveMutation } from '../../gql/graphql.ts';
import { type AnswerView, answerView, type AnswerWords } from '../check-in/answer.presenter.ts';
import type { Answer, Attempt, NoAnswer } from '../check-in/attempt.presenter.ts';

export type LeaveAnswer = LeaveMutation['leaveByCode'];
export type Leaving = NonNullable<Extract<Answer, { __typename: 'BookingRefused' }>['leaving']>;

/** One person who is about to leave: the scan that said they are here, what leaving frees, and how far they are. */
export type Departure = { readonly scan: Extract<Attempt, { state: 'answered' }>; readonly leaving: Leaving } & (
  | { readonly state: 'confirming' | 'asking' }
  | { readonly state: 'answered'; readonly answer: LeaveAnswer }
  | { readonly state: 'unanswered'; readonly why: NoAnswer }
);

/** The departure an answer opens the way to; null where there is nothing to leave. */
export const departureFrom = (attempt: Attempt): Departure | null => {
  if (attempt.state !== 'answered' || attempt.answer.__typename !== 'BookingRefused' || attempt.answer.leaving === null) return null;
  return { scan: attempt, leaving: attempt.answer.leaving, state: 'confirming' };
};

/** Says that they leave, or says so again after silence. */
export const leavingSaid = (departure: Departure): Departure =>
  departure.state === 'confirming' || departure.state === 'unanswered' ? { scan: departure.scan, leaving: departure.leaving, state: 'asking' } : departure;

export const departed = ({ scan, leaving }: Departure, answer: LeaveAnswer): Departure => ({ scan, leaving, state: 'answered', answer });

/** An answer that came is never taken back by a failure that comes later. */
export const unheard = (departure: Departure, why: NoAnswer): Departure => (departure.state === 'asking' ? { scan: departure.scan, leaving: departure.leaving, state: 'unanswered', why } : departure);

/** What the confirmation says: what is freed, and until when it is made ready for the next person. */
export const departureLines = ({ sessionUntil, unitsFreeAt, people, units }: Leaving, { t, locale, zone }: AnswerWords): readonly string[] => [
  t('kiosk:leave.freed', { count: people, time: formatTime(sessionUntil, zone, locale) }),
  ...(units.length === 0 ? [] : [t('kiosk:leave.units', { count: units.length, units: units.map(({ tag, model }) => `${model.name} (${tag})`).join(', ') })]),
  ...(units.length === 0 || unitsFreeAt === null ? [] : [t('kiosk:leave.turnaround', { count: units.length, time: formatTime(unitsFreeAt, zone, locale) })]),
];

/** The goodbye, or why there is none. */
export const goodbyeView = (answer: LeaveAnswer, leaving: Leaving, words: AnswerWords): AnswerView => {
  if (answer.__typename === 'BookingRefused') return answerView(answer, words);
  const { t } = words;
  return {
    tone: 'ok',
    shape: 'check',
    title: answer.displayName === null ? t('kiosk:leave.goodbyeNoName') : t('kiosk:leave.goodbye', { name: answer.displayName }),
    greeting: null,
    lines: [t('kiosk:leave.done'), ...(leaving.units.length === 0 ? [] : [t('kiosk:leave.handBack', { count: leaving.units.length })])],
    typeAgain: false,
  };
};
