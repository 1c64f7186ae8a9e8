import type { HandOutNeeds, LabelAnswer, SnapshotUnit } from '@escale/domain';
import { HAND_OUT_BEGINS, type HandOut, type HandOutAction, nextHandOut } from './hand-out.presenter.ts';

const unit = { id: 'u1', tag: 'U1' } as unknown as SnapshotUnit;
const NOTHING: HandOutNeeds = { guardian: false, age: null, notice: null };
const take = (needs: Partial<HandOutNeeds> = {}): HandOutAction => ({ do: 'label', answer: { say: 'TAKE', unit }, needs: { ...NOTHING, ...needs } });
const stopped: LabelAnswer = { say: 'STOP', unit, obstacles: ['NOT_CLEAN'], override: 'TEAM' };
const stop: HandOutAction = { do: 'label', answer: stopped, needs: null };
const give = { do: 'give', unitId: unit.id, needs: NOTHING } as const;
const plain = (...acts: readonly ('find' | 'type' | 'i-am-team' | 'pin-right' | 'miss' | 'check' | 'read' | 'start' | 'another')[]): readonly HandOutAction[] => acts.map((act) => ({ do: act }));
const after = (...actions: readonly HandOutAction[]): HandOut => actions.reduce(nextHandOut, HAND_OUT_BEGINS);

describe('the way to a headset', () => {
  it.each<[string, readonly HandOutAction[], HandOut['at']]>([
    ['begins with the best unit', [], 'unit'],
    ['is scanned', plain('find'), 'find'],
    ['one without anything against it is checked', [take()], 'check'],
    ['then asked whether it is the first time', [take(), ...plain('check')], 'first'],
    ['the notice is read before that', [take({ notice: '2026-02' }), ...plain('check')], 'notice'],
    ['and read once', [take({ notice: '2026-02' }), ...plain('check', 'read')], 'first'],
    ['then it is theirs', [take(), ...plain('check'), { do: 'handed-out', eventId: 'e' }], 'ready'],
    ['and begins', [take(), ...plain('check'), { do: 'handed-out', eventId: 'e' }, ...plain('start')], 'started'],
    ['nothing begins before it is theirs', [take(), ...plain('start')], 'check'],
    ['something is missing', [take(), ...plain('miss')], 'missing'],
    ['another one begins anew', [take(), ...plain('miss', 'another')], 'unit'],
    ['a guardian has not agreed', [take({ guardian: true, age: 13 })], 'guardian'],
    ['an unknown label is asked again', [{ do: 'label', answer: { say: 'UNKNOWN', tag: 'X' }, needs: null }], 'find'],
    ['where it was typed too', [...plain('type'), { do: 'label', answer: { say: 'UNKNOWN', tag: 'X' }, needs: null }], 'type'],
    ['an obstacle is told', [stop], 'obstacle'],
    ['the team gives its code', [stop, ...plain('i-am-team')], 'pin'],
    ['and looks', [stop, ...plain('i-am-team', 'pin-right')], 'override'],
    ['and gives', [stop, ...plain('i-am-team', 'pin-right'), give], 'check'],
    ['nobody gives without the code', [stop, give], 'obstacle'],
    ['no right code without a question', [...plain('pin-right')], 'unit'],
    ['what was in other hands and is back has another obstacle, which the team looks at', [stop, ...plain('i-am-team', 'pin-right'), stop], 'override'],
    ['the age is for the team', [take({ age: 13 })], 'age'],
    ['who gives their code', [take({ age: 13 }), ...plain('i-am-team', 'pin-right')], 'age-team'],
    ['and says yes', [take({ age: 13 }), ...plain('i-am-team', 'pin-right'), { do: 'age', enough: true }], 'check'],
    ['or no', [take({ age: 13 }), ...plain('i-am-team', 'pin-right'), { do: 'age', enough: false }], 'age-no'],
    ['who gave it for an obstacle is asked at once', [stop, ...plain('i-am-team', 'pin-right'), { ...give, needs: { ...NOTHING, age: 13 } }], 'age-team'],
    ['also about another headset', [stop, ...plain('i-am-team', 'pin-right', 'find'), take({ age: 13 })], 'age-team'],
    ['nobody says their own age', [take({ age: 13 }), { do: 'age', enough: true }], 'age'],
  ])('%s', (_sentence, actions, expected) => {
    expect(after(...actions).at).toBe(expected);
  });
});
