import { idOf } from '@escale/domain';
import { refusedWith, unknownCode } from '../features/check-in/attempt.presenter.ts';
import { AT_REST, nextStep, progressOf, signingOf, type Step, type StepAction } from './steps.presenter.ts';

const after = (...actions: StepAction[]): Step => actions.reduce(nextStep, AT_REST);
const present: StepAction = { do: 'present', key: 1 };
const answer: StepAction = { do: 'hear', key: 1, answer: unknownCode };

describe('the steps of a visit', () => {
  it('do not hear a second code while the first is being asked about', () => {
    expect(after(present, { do: 'present', key: 2 })).toEqual(after(present));
  });

  it('show nobody the answer to somebody else', () => {
    expect(after(present, { do: 'go', to: 'welcome' }, answer)).toEqual(AT_REST);
    const second = after(present, answer, { do: 'present', key: 2 });
    expect(nextStep(second, answer)).toEqual(second);
  });

  it('keep what is being signed while help is called, and no longer', () => {
    const signing: StepAction = { do: 'sign', bookingId: idOf('b') };
    expect(signingOf(after(present, answer, signing))).toBe('b');
    expect(signingOf(after(present, answer, signing, { do: 'call' }))).toBe('b');
    expect(after(signing, { do: 'call' }, { do: 'back' })).toEqual(after(signing));
    expect(signingOf(after(signing, { do: 'go', to: 'welcome' }))).toBeNull();
    expect(signingOf(after({ do: 'show-code' }))).toBeNull();
  });

  it('find the answer where it was left, after a call for help', () => {
    expect(after(present, { do: 'call' }, answer, { do: 'back' })).toEqual(after(present, answer));
    expect(after({ do: 'call' }, { do: 'call' }, { do: 'back' })).toEqual(AT_REST);
  });

  it('show what became of taking back', () => {
    expect(after(present, answer, { do: 'hear', key: 1, answer: { is: 'taken-back' } })).toMatchObject({ attempt: { answer: { is: 'taken-back' } } });
  });

  describe('of who leaves early', () => {
    const leaving = { bookingId: idOf<'Booking'>('one'), sessionUntil: new Date('2026-03-12T13:30:00Z'), unitsFreeAt: null, people: 1, units: [] };
    const here = after(present, { do: 'hear', key: 1, answer: { ...refusedWith('ALREADY_CHECKED_IN'), leaving } as typeof unknownCode });
    const next = (from: Step, ...actions: StepAction[]): Step => actions.reduce(nextStep, from);
    const gone: StepAction = { do: 'hear-leave', key: 1, answer: { is: 'left', eventId: 'event' } };

    it('go from "already here" to the question, and back to it', () => {
      expect(next(here, { do: 'ask-to-leave' })).toMatchObject({ at: 'leave', departure: { state: 'confirming', leaving } });
      expect(next(here, { do: 'ask-to-leave' }, { do: 'stay' })).toEqual(here);
      expect(after(present, answer, { do: 'ask-to-leave' })).toEqual(after(present, answer));
    });

    it('say goodbye only to an answer', () => {
      const asked = next(here, { do: 'ask-to-leave' }, { do: 'leave' });
      expect(asked).toMatchObject({ departure: { state: 'asking' } });
      expect(next(asked, present, { do: 'stay' })).toEqual(asked);
      expect(next(asked, { do: 'call' }, gone, { do: 'back' })).toEqual(next(asked, gone));
      expect(next(asked, gone)).toMatchObject({ departure: { state: 'answered' } });
    });

    it('show nobody the goodbye of somebody else', () => {
      expect(next(here, { do: 'ask-to-leave' }, { do: 'leave' }, { do: 'go', to: 'welcome' }, gone)).toEqual(AT_REST);
    });
  });

  it('are two', () => {
    expect([AT_REST, after({ do: 'go', to: 'type' }), after(present)].map(progressOf)).toEqual([null, { step: 1, total: 2 }, { step: 2, total: 2 }]);
  });
});
