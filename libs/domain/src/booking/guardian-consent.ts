import type { StateMachine } from '../kernel/state-machine.ts';

export const GUARDIAN_CONSENT_STATES = ['NOT_NEEDED', 'ASKED', 'GIVEN', 'ON_PAPER', 'REFUSED'] as const;
export type GuardianConsentState = (typeof GUARDIAN_CONSENT_STATES)[number];

/**
 * What a minor's parent or guardian says to one session. `ASKED` waits, for the link or for a paper; `ON_PAPER` is a paper that staff
 * saw. A guardian may take back what they gave; a session that moves is asked about anew, or no more where the new offer asks nothing.
 * A refusal ends the booking.
 */
export const GUARDIAN_CONSENT_MACHINE: StateMachine<GuardianConsentState> = {
  name: 'guardian consent',
  initial: 'NOT_NEEDED',
  finals: ['REFUSED'],
  transitions: {
    NOT_NEEDED: ['ASKED'],
    ASKED: ['GIVEN', 'ON_PAPER', 'REFUSED', 'NOT_NEEDED'],
    GIVEN: ['ASKED', 'REFUSED', 'NOT_NEEDED'],
    ON_PAPER: ['ASKED', 'REFUSED', 'NOT_NEEDED'],
    REFUSED: [],
  },
};


/** Whether a person may be let in, as far as a guardian has a say. */
export const isConsented = (state: GuardianConsentState): boolean => state === 'NOT_NEEDED' || state === 'GIVEN' || state === 'ON_PAPER';

/** Whether an offer that asks for consent below an age, in years, asks it for somebody of this age; null asks for nobody. */
export const needsGuardian = (age: number, below: number | null): boolean => below !== null && age < below;
