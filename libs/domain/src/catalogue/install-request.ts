import type { Role } from '../account/role.ts';
import type { StateMachine } from '../kernel/state-machine.ts';
import type { LocalDay } from '../time/local-day.ts';

export const INSTALL_STATES = ['ASKED', 'PLANNED', 'DECLINED', 'INSTALLED'] as const;
/** Where a request to install a module is in its life. */
export type InstallState = (typeof INSTALL_STATES)[number];
/** What is kept of it; that it was done is not said by anybody, it is seen. */
export type KeptInstallState = Exclude<InstallState, 'INSTALLED'>;

/** A place is asked, plans a day, which may move, or says no; the module on a unit of the place ends it, whatever was said. */
export const INSTALL_MACHINE: StateMachine<InstallState> = {
  name: 'install-request',
  initial: 'ASKED',
  finals: ['DECLINED', 'INSTALLED'],
  transitions: { ASKED: ['PLANNED', 'DECLINED', 'INSTALLED'], PLANNED: ['PLANNED', 'DECLINED', 'INSTALLED'], DECLINED: [], INSTALLED: [] },
};

/** What a request is now: done as soon as a unit in service at the place has the module, unless the place had said no. */
export const installStateOf = (kept: KeptInstallState, installed: boolean): InstallState => (installed && kept !== 'DECLINED' ? 'INSTALLED' : kept);

/** Who answers for a place, and may ask in its own name. */
export const INSTALL_PLACE_ROLES = ['SITE_MANAGER'] as const satisfies readonly Role[];
/** Longest note with a request, in characters. */
export const INSTALL_NOTE_MOST = 300;
/** Longest reason for a no, in characters. */
export const INSTALL_REASON_MOST = 300;
/** Farthest day that can be planned, in days from today: half a year. */
export const INSTALL_DAYS_MOST = 183;
/** Most requests of one organisation, or of a place to itself, that wait for an answer. */
export const INSTALL_OPEN_MOST = 30;

/** Every reason for which a module cannot be asked for, or a request answered; equal to `InstallRefusalCode` of the contract. */
export const INSTALL_REFUSAL_CODES = [
  'ALREADY_ASKED', 'ALREADY_INSTALLED', 'CHANGED_MEANWHILE', 'DAY_MISSING', 'DAY_PAST', 'DAY_TOO_FAR', 'IDEMPOTENCY_KEY_REUSED', 'MODULE_UNKNOWN', 'NOTE_TOO_LONG', 'NO_FITTING_EQUIPMENT',
  'ORGANISATION_UNKNOWN', 'ORGANISATION_UNVERIFIED', 'PLACE_UNKNOWN', 'REASON_MISSING', 'REASON_TOO_LONG', 'REQUEST_UNKNOWN', 'STATE_UNFIT', 'TOO_MANY_OPEN',
] as const;
export type InstallRefusalCode = (typeof INSTALL_REFUSAL_CODES)[number];

/** Why not, and which field to mend. */
export type InstallRefusal = { readonly code: InstallRefusalCode; readonly field?: string };

/** What is known when a place is asked for a module. */
export type InstallFacts = {
  /** On a unit in service at the place. */
  readonly installed: boolean;
  /** A request in the same name waits or is planned. */
  readonly asked: boolean;
  /** A unit in service at the place is of a model the module runs on. */
  readonly fitting: boolean;
  /** Requests in the same name, at any place, that wait for an answer. */
  readonly open: number;
};

/** What a place says: a day, or no and why. */
export type InstallAnswer = { readonly state: 'PLANNED'; readonly day: LocalDay | null } | { readonly state: 'DECLINED'; readonly reason: string | null };
