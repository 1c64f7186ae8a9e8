import type { no as french } from '../fr/fleet-no.ts';
import type { SameKeys } from '../same-keys.ts';

export const no: SameKeys<typeof french> = {
  title: 'Nothing was changed',
  unreachable: 'The service does not answer. Nothing is lost: try again in a moment.',
  code: {
    ARRIVAL_OUT_OF_RANGE: 'The arrival must be in the future, within three months. Choose another day.',
    BOOKINGS_IN_THE_WAY: '{bookings, plural, one {# booking has nothing else at that time. Move it first, or offer the person something else.} other {# bookings have nothing else at those times. Move them first, or offer the people something else.}}',
    CHANGED_MEANWHILE: 'Somebody changed this equipment meanwhile. Look at what it is now, then try again.',
    IDEMPOTENCY_KEY_REUSED: 'This request was already used. Try again.',
    INCIDENT_UNKNOWN: 'This incident is already settled.',
    MODEL_UNKNOWN: 'There is no such model. Choose one from the list.',
    MODULE_UNKNOWN: 'There is no such module. Choose one from the list.',
    OUTSIDE_YOUR_SCOPE: 'You cannot do that at this place. Ask the person who manages it.',
    PLACE_UNKNOWN: 'There is no such place. Choose one from the list.',
    PLAN_UNKNOWN: 'This maintenance is no longer planned.',
    SAME_PLACE: 'The equipment is already at this place. Choose another.',
    SPACE_UNKNOWN: 'This room is not in this place. Choose one from the list.',
    TAG_TAKEN: 'Another piece of equipment already has this label. Choose another.',
    TAG_UNREADABLE: 'A label has only letters without accents, figures and dashes, such as TL0342-Q3-07.',
    TEXT_EMPTY: 'A few words are missing. Write them to go on.',
    UNIT_BLOCKED_BY_INCIDENT: 'A blocking incident is not settled. Settle it first.',
    UNIT_NOT_CLEANED: 'It was not cleaned since it came back. Clean it, then tick the box.',
    UNIT_NOT_IN_THAT_STATE: 'That is not possible in its present state. Look at what it is now.',
    UNIT_UNKNOWN: 'This equipment is no longer at your place.',
    WHEN_MISSING: 'Give days, hours, or both.',
  },
};
