import type { HandOutNeeds, LabelAnswer, SnapshotUnit } from '@escale/domain';

type UnitId = SnapshotUnit['id'];

/** Where somebody is on the way to their headset. */
export type HandOutAt = 'unit' | 'find' | 'type' | 'obstacle' | 'pin' | 'override' | 'guardian' | 'age' | 'age-team' | 'age-no' | 'check' | 'missing' | 'notice' | 'first' | 'ready' | 'started';

export type HandOut = {
  readonly at: HandOutAt;
  /** The unit that is being handed out; null until one is taken. */
  readonly unitId: UnitId | null;
  /** What the last label meant, where it was not simply taken. */
  readonly label: LabelAnswer | null;
  readonly needs: HandOutNeeds | null;
  /** Whether somebody of the team answers for it. */
  readonly team: boolean;
  readonly ageSeen: boolean;
  readonly checked: boolean;
  readonly read: boolean;
  /** The event by which it was handed out. */
  readonly eventId: string | null;
};

export const HAND_OUT_BEGINS: HandOut = { at: 'unit', unitId: null, label: null, needs: null, team: false, ageSeen: false, checked: false, read: false, eventId: null };

export type HandOutAction =
  | { readonly do: 'find' | 'type' | 'i-am-team' | 'pin-right' | 'miss' | 'check' | 'read' | 'start' | 'another' }
  | { readonly do: 'label'; readonly answer: LabelAnswer; readonly needs: HandOutNeeds | null }
  | { readonly do: 'give'; readonly unitId: UnitId; readonly needs: HandOutNeeds }
  | { readonly do: 'age'; readonly enough: boolean }
  | { readonly do: 'handed-out'; readonly eventId: string | null };

/** What is still to be asked, one question at a time, the gravest first. */
const onwards = (state: HandOut): HandOut => {
  const { needs, ageSeen, checked, read } = state;
  if (needs === null) return { ...state, at: 'find' };
  if (needs.guardian) return { ...state, at: 'guardian' };
  // Who has given the code of the team is not asked for it twice.
  if (needs.age !== null && !ageSeen) return { ...state, at: state.team ? 'age-team' : 'age' };
  if (!checked) return { ...state, at: 'check' };
  return { ...state, at: needs.notice !== null && !read ? 'notice' : 'first' };
};

const labelled = (state: HandOut, answer: LabelAnswer, needs: HandOutNeeds | null): HandOut => {
  if (answer.say === 'TAKE' && needs !== null) return onwards({ ...state, unitId: answer.unit.id, label: null, needs });
  if (answer.say !== 'STOP') return { ...state, at: state.at === 'type' ? 'type' : 'find', label: answer };
  // Somebody of the team who has given their code looks at the next obstacle at once.
  return { ...state, at: state.team ? 'override' : 'obstacle', label: answer };
};

/** The next screen on the way to a headset. What does not fit where somebody is changes nothing. */
export const nextHandOut = (state: HandOut, action: HandOutAction): HandOut => {
  switch (action.do) {
    case 'find':
    case 'type':
      return { ...state, at: action.do, label: null };
    case 'label':
      return labelled(state, action.answer, action.needs);
    case 'i-am-team':
      return { ...state, at: 'pin' };
    case 'pin-right':
      return state.at === 'pin' ? { ...state, team: true, at: state.unitId === null ? 'override' : 'age-team' } : state;
    case 'give':
      return state.team ? onwards({ ...state, unitId: action.unitId, label: null, needs: action.needs }) : state;
    case 'age':
      return !state.team ? state : action.enough ? onwards({ ...state, ageSeen: true }) : { ...state, at: 'age-no' };
    case 'check':
      return onwards({ ...state, checked: true });
    case 'miss':
      return { ...state, at: 'missing' };
    case 'read':
      return onwards({ ...state, read: true });
    case 'handed-out':
      return { ...state, at: 'ready', eventId: action.eventId };
    case 'start':
      return state.at === 'ready' ? { ...state, at: 'started' } : state;
    case 'another':
      return { ...HAND_OUT_BEGINS, at: 'unit' };
  }
};

/** A label that is none of a headset of this place: to be said, and asked again; null where there is nothing to say. */
export const refusedLabel = (label: LabelAnswer | null): { readonly say: 'unknown' | 'notWorn'; readonly tag: string } | null => {
  if (label?.say === 'UNKNOWN') return { say: 'unknown', tag: label.tag };
  return label?.say === 'NOT_WORN' ? { say: 'notWorn', tag: label.unit.tag } : null;
};
