import type { Id } from '@escale/domain';
import { departed, type Departure, departureFrom, type LeaveAnswer, leavingSaid } from '../features/leave/leave.presenter.ts';
import type { HeadsetEntry } from '../features/headsets/headset-visit.tsx';
import { answered, beginAttempt, type Answer, type Attempt } from '../features/check-in/attempt.presenter.ts';

/** Screens one goes to by a button. */
export type Place = 'welcome' | 'scan' | 'type' | 'walk-in' | 'by-name';

/** Where the person in front of the screen is. `call` remembers where to go back to. */
export type Step =
  | { readonly at: Place }
  | { readonly at: 'check-in'; readonly attempt: Attempt }
  | { readonly at: 'leave'; readonly departure: Departure }
  | { readonly at: 'headsets'; readonly entry: HeadsetEntry }
  | { readonly at: 'sign'; readonly bookingId: Id<'Booking'> }
  | { readonly at: 'presence-code' }
  | { readonly at: 'call'; readonly from: Exclude<Step, { readonly at: 'call' }> };

export type StepAction =
  | { readonly do: 'go'; readonly to: Place }
  | { readonly do: 'present'; readonly key: number }
  | { readonly do: 'hear'; readonly key: number; readonly answer: Answer }
  | { readonly do: 'ask-to-leave' | 'leave' | 'stay' | 'take-back' }
  | { readonly do: 'hear-leave'; readonly key: number; readonly answer: LeaveAnswer }
  | { readonly do: 'headsets'; readonly entry: HeadsetEntry }
  | { readonly do: 'sign'; readonly bookingId: Id<'Booking'> }
  | { readonly do: 'show-code' }
  | { readonly do: 'call' }
  | { readonly do: 'back' };

export const AT_REST: Step = { at: 'welcome' };

/** What an answer changes, if it is for the scan on screen: one that comes after "Recommencer" shows nothing to the next person. */
const hear = (step: Step, key: number, change: (attempt: Attempt) => Attempt): Step => {
  if (step.at === 'call') {
    const from = hear(step.from, key, change);
    return from.at === 'call' ? step : { ...step, from };
  }
  return step.at === 'check-in' && step.attempt.key === key ? { at: 'check-in', attempt: change(step.attempt) } : step;
};

/** The same of the answer to a departure, which belongs to the scan that opened the way to it. */
const hearLeave = (step: Step, key: number, change: (departure: Departure) => Departure): Step => {
  if (step.at === 'call') {
    const from = hearLeave(step.from, key, change);
    return from.at === 'call' ? step : { ...step, from };
  }
  return step.at === 'leave' && step.departure.scan.key === key ? { at: 'leave', departure: change(step.departure) } : step;
};

/** Whether an answer is being waited for: nothing else is listened to meanwhile. */
export const isAsking = (step: Step): boolean => (step.at === 'check-in' && step.attempt.state === 'asking') || (step.at === 'leave' && step.departure.state === 'asking');

/** Whether an answer is on screen: it counts down itself before it goes. The list of a group is a question. */
export const isAnswered = (step: Step): boolean => (step.at === 'check-in' && step.attempt.state === 'answered' && step.attempt.answer.is !== 'group') || (step.at === 'leave' && step.departure.state === 'answered');

const askToLeave = (step: Step): Step => {
  const departure = step.at === 'check-in' ? departureFrom(step.attempt) : null;
  return departure === null ? step : { at: 'leave', departure };
};

/** Taking back takes a moment, like noting. */
const takingBack = (step: Step): Step => {
  if (step.at === 'check-in') return { at: 'check-in', attempt: beginAttempt(step.attempt.key) };
  return step.at === 'leave' ? { at: 'leave', departure: { ...step.departure, state: 'asking' } } : step;
};

/** The next step. A code presented while another is being asked about is not listened to. */
export const nextStep = (step: Step, action: StepAction): Step => {
  switch (action.do) {
    case 'go':
      return { at: action.to };
    case 'present':
      return isAsking(step) ? step : { at: 'check-in', attempt: beginAttempt(action.key) };
    case 'hear':
      return hear(step, action.key, (attempt) => answered(attempt, action.answer));
    case 'ask-to-leave':
      return askToLeave(step);
    case 'leave':
      return step.at === 'leave' ? { at: 'leave', departure: leavingSaid(step.departure) } : step;
    case 'stay':
      return step.at === 'leave' && !isAsking(step) ? { at: 'check-in', attempt: step.departure.scan } : step;
    case 'take-back':
      return takingBack(step);
    case 'hear-leave':
      return hearLeave(step, action.key, (departure) => departed(departure, action.answer));
    case 'headsets':
      return isAsking(step) ? step : { at: 'headsets', entry: action.entry };
    case 'sign':
      return { at: 'sign', bookingId: action.bookingId };
    case 'show-code':
      return { at: 'presence-code' };
    case 'call':
      return step.at === 'call' ? step : { at: 'call', from: step };
    case 'back':
      return step.at === 'call' ? step.from : AT_REST;
  }
};

/** What somebody came for with a headset, also while a bell is rung over it: what they did so far is not lost. */
export const headsetsOf = (step: Step): HeadsetEntry | null => {
  const shown = step.at === 'call' ? step.from : step;
  return shown.at === 'headsets' ? shown.entry : null;
};

/** Whose presence is being signed, also while help is called for: what was drawn so far is not lost by it. */
export const signingOf = (step: Step): Id<'Booking'> | null => {
  const shown = step.at === 'call' ? step.from : step;
  return shown.at === 'sign' ? shown.bookingId : null;
};

/** How far along: present a code, then read the answer; null where there is no way to go along. */
export const progressOf = (step: Step): { readonly step: number; readonly total: number } | null => {
  if (step.at === 'scan' || step.at === 'type') return { step: 1, total: 2 };
  return step.at === 'check-in' || step.at === 'leave' ? { step: 2, total: 2 } : null;
};
