import { type Answer, unknownCode } from '../features/check-in/attempt.presenter.ts';
import { AT_REST, nextStep, progressOf, type Step, type StepAction } from './steps.presenter.ts';

const after = (...actions: StepAction[]): Step => actions.reduce(nextStep, AT_REST);
const present: StepAction = { do: 'present', code: 'K7M24QXP', idempotencyKey: 'key-one' };
const silence: StepAction = { do: 'hear-nothing', idempotencyKey: 'key-one', why: 'network' };
const answer: StepAction = { do: 'hear', idempotencyKey: 'key-one', answer: unknownCode };

describe('the steps of a visit', () => {
  it('keep code and key from one try to the next', () => {
    expect(after(present, silence, { do: 'retry' })).toEqual({ at: 'check-in', attempt: { code: 'K7M24QXP', idempotencyKey: 'key-one', state: 'asking', tries: 2 } });
  });

  it('do not hear a second code while the first is being asked about', () => {
    expect(after(present, { do: 'present', code: 'OTHER', idempotencyKey: 'key-two' })).toEqual(after(present));
  });

  it('show nobody the answer to somebody else', () => {
    expect(after(present, { do: 'go', to: 'welcome' }, answer)).toEqual(AT_REST);
    const second = after(present, silence, { do: 'present', code: 'OTHER', idempotencyKey: 'key-two' });
    expect(nextStep(second, answer)).toEqual(second);
  });

  it('do not take an answer back when an earlier try fails late', () => {
    expect(after(present, answer, silence)).toEqual(after(present, answer));
  });

  it('find the answer where it was left, after a call for help', () => {
    expect(after(present, { do: 'call' }, answer, { do: 'back' })).toEqual(after(present, answer));
    expect(after({ do: 'call' }, { do: 'call' }, { do: 'back' })).toEqual(AT_REST);
  });

  it('do not ask again what was answered', () => {
    expect(after(present, answer, { do: 'retry' })).toEqual(after(present, answer));
  });

  describe('of who leaves early', () => {
    const leaving = { sessionUntil: '2026-03-12T13:30:00Z', unitsFreeAt: null, people: 1, units: [] };
    const here = after(present, { do: 'hear', idempotencyKey: 'key-one', answer: { ...unknownCode, code: 'ALREADY_CHECKED_IN', leaving } as Answer });
    const next = (from: Step, ...actions: StepAction[]): Step => actions.reduce(nextStep, from);
    const gone: StepAction = { do: 'hear-leave', idempotencyKey: 'key-one', answer: { __typename: 'Booking', displayName: 'Camille D.' } };
    const silent: StepAction = { do: 'hear-no-leave', idempotencyKey: 'key-one', why: 'network' };

    it('go from "already here" to the question, and back to it', () => {
      expect(next(here, { do: 'ask-to-leave' })).toMatchObject({ at: 'leave', departure: { state: 'confirming', leaving } });
      expect(next(here, { do: 'ask-to-leave' }, { do: 'stay' })).toEqual(here);
      expect(after(present, answer, { do: 'ask-to-leave' })).toEqual(after(present, answer));
    });

    it('say goodbye only to an answer, and never take it back', () => {
      const asked = next(here, { do: 'ask-to-leave' }, { do: 'leave' });
      expect(asked).toMatchObject({ departure: { state: 'asking' } });
      expect(next(asked, present, { do: 'stay' })).toEqual(asked);
      expect(next(asked, silent)).toMatchObject({ departure: { state: 'unanswered', why: 'network' } });
      expect(next(asked, silent, { do: 'leave' }, gone, silent)).toMatchObject({ departure: { state: 'answered' } });
      expect(next(asked, { do: 'call' }, gone, { do: 'back' })).toEqual(next(asked, gone));
    });

    it('show nobody the goodbye of somebody else', () => {
      expect(next(here, { do: 'ask-to-leave' }, { do: 'leave' }, { do: 'go', to: 'welcome' }, gone)).toEqual(AT_REST);
    });
  });

  it('are two', () => {
    expect([AT_REST, after({ do: 'go', to: 'type' }), after(present)].map(progressOf)).toEqual([null, { step: 1, total: 2 }, { step: 2, total: 2 }]);
  });
});
