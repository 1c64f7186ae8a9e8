import { ok, refuse, type Result } from '../kernel/result.ts';
import type { GrantRefusalCode } from './give-role.ts';

/** How long an invitation can be accepted, in days. */
export const INVITATION_DAYS = 14;

/** Where an invitation is: waiting for a second administrator, sent, or over. */
export const INVITATION_STATES = ['ACCEPTED', 'EXPIRED', 'SENT', 'WAITING', 'WITHDRAWN'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** Somebody asked to take a role. */
export type Invitation = {
  /** In lower case. */
  readonly email: string;
  readonly expiresAt: Date;
  readonly needsSecond: boolean;
  readonly confirmedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly withdrawnAt: Date | null;
};

/** Derived, never stored. */
export const invitationState = ({ expiresAt, needsSecond, confirmedAt, acceptedAt, withdrawnAt }: Invitation, now: Date): InvitationState => {
  if (acceptedAt !== null) return 'ACCEPTED';
  if (withdrawnAt !== null) return 'WITHDRAWN';
  if (expiresAt <= now) return 'EXPIRED';
  return needsSecond && confirmedAt === null ? 'WAITING' : 'SENT';
};

const NO_MORE = { ACCEPTED: 'INVITATION_USED', EXPIRED: 'INVITATION_EXPIRED', WAITING: 'WAITS_FOR_SECOND_PERSON', WITHDRAWN: 'INVITATION_UNKNOWN' } as const satisfies Record<Exclude<InvitationState, 'SENT'>, GrantRefusalCode>;

/** Whether an invitation becomes a role: its link was opened, and whoever opened it has proved the invited address by signing in with it. */
export const decideAccept = (invitation: Invitation | null, rightLink: boolean, email: string, now: Date): Result<null, GrantRefusalCode> => {
  if (invitation === null || !rightLink) return refuse('INVITATION_UNKNOWN');
  const state = invitationState(invitation, now);
  if (state !== 'SENT') return refuse(NO_MORE[state]);
  return invitation.email === email ? ok(null) : refuse('OTHER_ADDRESS');
};
