import type { LocalDay } from '../time/local-day.ts';
import { isOver, type LabelEvent, type LabelStanding, type LabelState } from './label.ts';

/** What each act makes of a label that is not over; null for those that leave its state as it is. */
const become = (event: LabelEvent): LabelState | null => {
  if (event.type === 'SUSPENDED' || event.type === 'WITHDRAWN' || event.type === 'GIVEN_UP' || event.type === 'REVOKED' || event.type === 'RENEWED') return event.type;
  return event.type === 'RESTORED' ? 'ACTIVE' : null;
};

const noticeAfter = (notice: LabelStanding['notice'], event: LabelEvent): LabelStanding['notice'] => {
  if (event.type === 'NOTICE_SENT') return { sentOn: event.on, answerBy: event.answerBy, answered: false };
  if (event.type === 'NOTICE_ANSWERED') return notice && { ...notice, answered: true };
  return event.type === 'NOTICE_CLOSED' || event.type === 'RESTORED' ? null : notice;
};

const reservationsAfter = (reservations: LabelStanding['reservations'], event: LabelEvent): LabelStanding['reservations'] => {
  if (event.type === 'RESERVED') return [...reservations, { reservation: event.reservation, by: event.by }];
  return event.type === 'RESERVATION_LIFTED' ? reservations.filter(({ reservation }) => reservation !== event.reservation) : reservations;
};

/** The last day on which it can still stand by itself: the earliest of its term and of what it was granted on condition of. */
const lastDay = ({ until, reservations }: LabelStanding): { readonly day: LocalDay; readonly end: LabelState } => {
  const earliest = reservations.map(({ by }) => by).sort()[0];
  return earliest !== undefined && earliest < until ? { day: earliest, end: 'WITHDRAWN' } : { day: until, end: 'EXPIRED' };
};

/** As time alone leaves it on a day: what it was granted for is over, or what it was granted on condition of was not done. */
const aged = (standing: LabelStanding, day: LocalDay): LabelStanding => {
  if (isOver(standing.state)) return standing;
  const last = lastDay(standing);
  return last.day < day ? { ...standing, state: last.end } : standing;
};

const after = (standing: LabelStanding, event: LabelEvent): LabelStanding => {
  const before = aged(standing, event.on);
  // What is over stays over, except for the decision itself being taken back.
  if (isOver(before.state) && event.type !== 'REVOKED') return before;
  return { ...before, state: become(event) ?? before.state, notice: noticeAfter(before.notice, event), reservations: reservationsAfter(before.reservations, event) };
};

/**
 * How a label stands on a day, from what was done to it so far and will hold by then; null before it is granted. Acts that hold from a later day (a suspension that was announced) count from that day;
 * of two on one day the one written later counts after.
 */
export const labelOn = (events: readonly LabelEvent[], day: LocalDay): LabelStanding | null => {
  const granted = events.find((event) => event.type === 'GRANTED');
  if (granted === undefined || granted.on > day) return null;
  const first: LabelStanding = { state: 'ACTIVE', until: granted.until, renewalFrom: granted.renewalFrom, reservations: [], notice: null };
  const inOrder = events.filter(({ type, on }) => type !== 'GRANTED' && on <= day).sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  const standing = aged(inOrder.reduce(after, first), day);
  return standing.state === 'ACTIVE' && day >= standing.renewalFrom ? { ...standing, state: 'RENEWAL_DUE' } : standing;
};

/** Whether a place may carry its label, and take new bookings under it, on a day. */
export const isInForce = (standing: LabelStanding | null): boolean => standing !== null && (standing.state === 'ACTIVE' || standing.state === 'RENEWAL_DUE');

export const CERTIFICATE_STATES = ['VALID', 'SUSPENDED', 'WITHDRAWN', 'EXPIRED'] as const;
/** What whoever verifies a certificate is told, and nothing more. */
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

const TOLD: Readonly<Record<LabelState, CertificateState>> = {
  ACTIVE: 'VALID', RENEWAL_DUE: 'VALID', SUSPENDED: 'SUSPENDED', RENEWED: 'EXPIRED', EXPIRED: 'EXPIRED', WITHDRAWN: 'WITHDRAWN', GIVEN_UP: 'WITHDRAWN', REVOKED: 'WITHDRAWN',
};

/** What the public page says of a certificate. One that was renewed is replaced by the next, and reads as expired. */
export const certificateState = ({ state }: LabelStanding): CertificateState => TOLD[state];
