import { departed, type Departure, departureFrom, type LeaveAnswer, leavingSaid, unheard } from '../features/leave/leave.presenter.ts';
import { answered, beginAttempt, retried, unanswered, type Answer, type Attempt, type NoAnswer } from '../features/check-in/attempt.presenter.ts';

/** Where the person in front of the screen is. `call` remembers where to go back to. */
export type Step =
  | { readonly at: 'welcome' | 'scan' | 'type' | 'no-booking' }
  | { readonly at: 'check-in'; readonly attempt: Attempt }
  | { readonly at: 'leave'; readonly departure: Departure }
  | { readonly at: 'call'; readonly from: Exclude<Step, { readonly at: 'call' }> };

export type StepAction =
  | { readonly do: 'go'; readonly to: 'welcome' | 'scan' | 'type' | 'no-booking' }
  | { readonly do: 'present'; readonly code: string; readonly idempotencyKey: string }
  | { readonly do: 'retry' }
  | { readonly do: 'hear'; readonly idempotencyKey: string; readonly answer: Answer }
  | { readonly do: 'hear-nothing'; readonly idempotencyKey: string; readonly why: NoAnswer }
  | { readonly do: 'ask-to-leave' | 'leave' | 'stay' }
  | { readonly do: 'hear-leave'; readonly idempotencyKey: string; readonly answer: LeaveAnswer }
  | { readonly do: 'hear-no-leave'; readonly idempotencyKey: string; readonly why: NoAnswer }
  | { readonly do: 'call' }
  | { readonly do: 'back' };

export const AT_REST: Step = { at: 'welcome' };

/** What an answer changes, if it is for the scan on screen: one that comes after "Recommencer" shows nothing to the next person. */
const hear = (step: Step, idempotencyKey: string, change: (attempt: Attempt) => Attempt): Step => {
  if (step.at === 'call') {
    const from = hear(step.from, idempotencyKey, change);
    return from.at === 'call' ? step : { ...step, from };
  }
  return step.at === 'check-in' && step.attempt.idempotencyKey === idempotencyKey ? { at: 'check-in', attempt: change(step.attempt) } : step;
};

/** The same of the answer to a departure, which belongs to the scan that opened the way to it. */
const hearLeave = (step: Step, idempotencyKey: string, change: (departure: Departure) => Departure): Step => {
  if (step.at === 'call') {
    const from = hearLeave(step.from, idempotencyKey, change);
    return from.at === 'call' ? step : { ...step, from };
  }
  return step.at === 'leave' && step.departure.scan.idempotencyKey === idempotencyKey ? { at: 'leave', departure: change(step.departure) } : step;
};

/** Whether an answer is being waited for: nothing else is listened to meanwhile. */
export const isAsking = (step: Step): boolean => (step.at === 'check-in' && step.attempt.state === 'asking') || (step.at === 'leave' && step.departure.state === 'asking');

const askToLeave = (step: Step): Step => {
  const departure = step.at === 'check-in' ? departureFrom(step.attempt) : null;
  return departure === null ? step : { at: 'leave', departure };
};

/** The next step. A code presented while another is being asked about is not listened to. */
export const nextStep = (step: Step, action: StepAction): Step => {
  switch (action.do) {
    case 'go':
      return { at: action.to };
    case 'present':
      return isAsking(step) ? step : { at: 'check-in', attempt: beginAttempt(action.code, action.idempotencyKey) };
    case 'retry':
      return step.at === 'check-in' ? { at: 'check-in', attempt: retried(step.attempt) } : step;
    case 'hear':
      return hear(step, action.idempotencyKey, (attempt) => answered(attempt, action.answer));
    case 'hear-nothing':
      return hear(step, action.idempotencyKey, (attempt) => unanswered(attempt, action.why));
    case 'ask-to-leave':
      return askToLeave(step);
    case 'leave':
      return step.at === 'leave' ? { at: 'leave', departure: leavingSaid(step.departure) } : step;
    case 'stay':
      return step.at === 'leave' && !isAsking(step) ? { at: 'check-in', attempt: step.departure.scan } : step;
    case 'hear-leave':
      return hearLeave(step, action.idempotencyKey, (departure) => departed(departure, action.answer));
    case 'hear-no-leave':
      return hearLeave(step, action.idempotencyKey, (departure) => unheard(departure, action.why));
    case 'call':
      return step.at === 'call' ? step : { at: 'call', from: step };
    case 'back':
      return step.at === 'call' ? step.from : AT_REST;
  }
};

/** How far along: present a code, then read the answer; null where there is no way to go along. */
export const progressOf = (step: Step): { readonly step: number; readonly total: number } | null => {
  if (step.at === 'scan' || step.at === 'type') return { step: 1, total: 2 };
  return step.at === 'check-in' || step.at === 'leave' ? { step: 2, total: 2 } : null;
};
