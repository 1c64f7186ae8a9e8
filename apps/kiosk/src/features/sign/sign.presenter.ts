import { dayOf, type Half, type HalfDay, halfDaysOf, type Id, mayHaveHappened, type Signer, type SnapshotBooking, type TimeZone, whyNotSignable } from '@escale/domain';
import { formatMoment, formatTime, formatTimeRange, type SpokenLanguage, type Translate } from '@escale/messages';
import type { AttendanceHere } from '../../offline/attendance-here.ts';
import type { Answer } from '../check-in/attempt.presenter.ts';

/** Somebody who may sign; the name as the list of the group has it, null where there is none. */
export type Person = { readonly signer: Signer; readonly name: string | null };
export const TRAINER: Signer = { role: 'TRAINER' };

/** What may be signed of a session now: by the service's own rule. `next`: the first that has not begun. */
export type ToSign = { readonly held: boolean; readonly open: readonly HalfDay[]; readonly next: HalfDay | null };

type Session = Pick<SnapshotBooking, 'startsAt' | 'endsAt' | 'status'>;

export const toSign = ({ startsAt, endsAt, status }: Session, zone: TimeZone, now: Date): ToSign => {
  const session = { startsAt, endsAt, status, zone };
  const halves = halfDaysOf({ start: startsAt, end: endsAt }, zone);
  return {
    held: mayHaveHappened(session),
    open: halves.filter((half) => whyNotSignable(session, half, now) === null),
    next: halves.find((half) => whyNotSignable(session, half, now)?.code === 'HALF_DAY_NOT_BEGUN') ?? null,
  };
};

/** The half-day that is signed: the one that was chosen, otherwise the one that runs, which is the last that began. */
export const halfToSign = ({ open }: ToSign, chosen: Half | null): HalfDay | null => open.find(({ half }) => half === chosen) ?? open.at(-1) ?? null;

/** Whether signing is offered after a code: a session that is held, with a half-day today. */
export const isSignedToday = (booking: Session, zone: TimeZone, now: Date): boolean => {
  const { held, open, next } = toSign(booking, zone, now);
  return held && (open.length > 0 || next?.day === dayOf(now, zone));
};

/** Whose presence may be signed after this answer: who is welcome, is here already, or has just been; also who comes so late that arriving is for the team to note. */
export const bookingToSign = (answer: Answer): Id<'Booking'> | null => {
  if (answer.is === 'welcome') return answer.booked.bookingId;
  return answer.is === 'refused' && (answer.code === 'ALREADY_CHECKED_IN' || answer.code === 'SESSION_OVER' || answer.code === 'TOO_LATE') ? answer.bookingId : null;
};

/** Who is expected to sign: the learners of a group as far as named, or the person who booked. */
export const peopleOf = ({ isGroup, learners, displayName }: Pick<SnapshotBooking, 'isGroup' | 'learners' | 'displayName'>): readonly Person[] =>
  isGroup ? learners.map((learner) => ({ signer: { role: 'LEARNER', learnerId: learner.id }, name: learner.displayName })) : [{ signer: { role: 'LEARNER', learnerId: null }, name: displayName }];

export const signerKey = (signer: Signer): string => (signer.role === 'TRAINER' ? 'TRAINER' : `LEARNER ${signer.learnerId ?? ''}`);

/** What this kiosk knows of somebody's half-day: signed and when last, or noted absent. A signature counts against an absence, whichever came first. */
export const knownOf = (attendance: readonly AttendanceHere[], bookingId: string, { day, half }: Pick<HalfDay, 'day' | 'half'>, signer: Signer): Pick<AttendanceHere, 'is' | 'at'> | null => {
  const theirs = attendance.filter((one) => one.bookingId === bookingId && one.day === day && one.half === half && signerKey(one.signer) === signerKey(signer));
  return theirs.findLast(({ is }) => is === 'SIGNED') ?? theirs.at(-1) ?? null;
};

type Words = { readonly t: Translate; readonly locale: SpokenLanguage; readonly zone: string };

/** "Présence de ce matin, de 9 h à 12 h." and its like, from the key of the sentence. */
export const halfWords = ({ half, during }: HalfDay, { t, locale, zone }: Words): { readonly half: string; readonly hours: string } => ({ half: t(`kioskSign:half.${half}`), hours: formatTimeRange(during.start, during.end, zone, locale, { withoutDay: true }) });

/** Why nothing can be signed now, and when it can. */
export const closedWords = ({ held, next }: ToSign, now: Date, zone: TimeZone, { t, locale }: Pick<Words, 't' | 'locale'>): string => {
  if (!held) return t('kioskSign:closed.off');
  if (next === null) return t('kioskSign:closed.over');
  return next.day === dayOf(now, zone) ? t('kioskSign:closed.today', { half: t(`kioskSign:half.${next.half}`), time: formatTime(next.during.start, zone, locale) }) : t('kioskSign:closed.later', { when: formatMoment(next.during.start, zone, locale) });
};
