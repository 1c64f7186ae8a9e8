import { type BookingRefusalCode, decideAtKiosk, idOf, type KioskAnswer, type KioskFact, type KioskSnapshot, looksLikeTicket, type Shown } from '@escale/domain';
import type { KioskDevice } from '../../offline/device.ts';
import { NotKept } from '../../offline/trouble.ts';
import type { Tries } from '../../offline/tickets.ts';
import { type Answer, refusedWith, unknownCode } from './attempt.presenter.ts';
import { bookedOf, isListed, refusedOf } from './said-of.presenter.ts';

type Decided = { readonly view: KioskSnapshot; readonly shown: Shown | 'KEY_UNKNOWN' | null; readonly answer: KioskAnswer; readonly now: Date };

const isTicket = (shown: Decided['shown']): shown is Extract<Shown, { by: 'TICKET' }> => shown !== null && shown !== 'KEY_UNKNOWN' && shown.by === 'TICKET';

const UNKNOWN: KioskAnswer = { say: 'REFUSED', refusal: { code: 'CODE_UNKNOWN', field: 'code' }, booking: null };

/** What the kiosk makes of a code with what it holds true now; null while nothing can be known. */
const decide = async (device: KioskDevice, code: string): Promise<Decided | null> => {
  const { view } = device.state;
  if (view === null) return null;
  const now = device.now();
  const shown = await device.shown(code);
  if (shown === 'KEY_UNKNOWN') return { view, shown, answer: { say: 'ASK_TEAM', why: 'BOOKING_NOT_KNOWN' }, now };
  return { view, shown, answer: shown === null ? UNKNOWN : decideAtKiosk(view, shown, now), now };
};

/** Who is here already, or was, is not turned away. */
const HERE: readonly BookingRefusalCode[] = ['ALREADY_CHECKED_IN', 'SESSION_OVER'];

/** Keeps a fact nobody is waiting for. What cannot be kept is said by the state of the storage, on every screen. */
export const note = async (device: KioskDevice, fact: KioskFact): Promise<void> => {
  try {
    await device.record(fact);
  } catch (cause) {
    if (!(cause instanceof NotKept)) throw cause;
  }
};

/** Writes a fact, and waits a moment for the service to have it; `null` where it could not even be kept. */
export const keep = async (device: KioskDevice, fact: KioskFact, by: 'PERSON' | 'TEAM' = 'PERSON'): Promise<string | null> => {
  try {
    const { id } = await device.record(fact, by);
    await device.answerOf(id);
    return id;
  } catch (cause) {
    if (cause instanceof NotKept) return null;
    throw cause;
  }
};

const welcome = async (device: KioskDevice, { view, shown }: Decided, booking: Extract<KioskAnswer, { say: 'WELCOME' }>['booking']): Promise<Answer> => {
  const ticket = isTicket(shown);
  const eventId = await keep(device, { type: 'CHECKED_IN', bookingId: booking.id, knownBy: ticket ? 'TICKET' : 'CODE', revision: ticket ? shown.revision : null, learnerIds: [] });
  return eventId === null ? { is: 'not-kept' } : { is: 'welcome', booked: bookedOf(view, booking), eventId };
};

/**
 * Answers a code by what the kiosk holds true, and keeps what came of it. Nobody is told "no" by an old list where the service can be asked for a new one: a booking may have been made, moved or agreed
 * to a moment ago.
 */
export const presentCode = async (device: KioskDevice, tries: Tries, code: string): Promise<Answer> => {
  const typed = !looksLikeTicket(code);
  if (typed && tries.isSpent(device.now().getTime())) return refusedWith('TOO_MANY_ATTEMPTS');
  let decided = await decide(device, code);
  if (decided?.answer.say !== 'WELCOME' && (device.state.reachable || decided === null) && (await device.refresh())) decided = await decide(device, code);
  if (decided === null) return { is: 'ask-team', why: 'NOTHING_KNOWN' };
  const { answer, view, now, shown } = decided;
  const revision = isTicket(shown) ? shown.revision : null;
  switch (answer.say) {
    case 'WELCOME':
      return isListed(answer.booking) ? { is: 'group', bookingId: answer.booking.id, revision, by: 'PERSON', already: null } : welcome(device, decided, answer.booking);
    case 'MOVED': {
      const { bookingId, startsAt, timeZone, placeName } = answer.to;
      await note(device, { type: 'TURNED_AWAY', bookingId, code: 'MOVED' });
      return { is: 'moved', startsAt, timeZone, placeName };
    }
    case 'ASK_TEAM':
      await note(device, { type: 'TURNED_AWAY', bookingId: null, code: answer.why });
      return { is: 'ask-team', why: shown === 'KEY_UNKNOWN' ? shown : 'NOT_KNOWN_HERE' };
    case 'REFUSED': {
      const { refusal, booking } = answer;
      if (refusal.code === 'CODE_UNKNOWN' && typed) tries.count(now.getTime());
      if (!HERE.includes(refusal.code)) await note(device, { type: 'TURNED_AWAY', bookingId: booking?.id ?? null, code: refusal.code });
      if (refusal.code === 'CODE_UNKNOWN') return unknownCode;
      const refused = refusedOf(view, refusal, booking, now, revision);
      // Of a group that is here, the rest may come later.
      return booking !== null && refusal.code === 'ALREADY_CHECKED_IN' && isListed(booking) ? { is: 'group', bookingId: booking.id, revision, by: 'PERSON', already: refused } : refused;
    }
  }
};

/** Takes back what was noted by a slip at the screen. */
export const takeBack = async (device: KioskDevice, eventId: string): Promise<{ readonly is: 'taken-back' | 'not-kept' }> => ({
  is: (await keep(device, { type: 'ANNULLED', eventId: idOf(eventId) })) === null ? 'not-kept' : 'taken-back',
});
