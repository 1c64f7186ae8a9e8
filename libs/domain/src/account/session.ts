import { isStaffRole, type Role } from './role.ts';

/** How long a session lasts, in minutes: without use, and at most. */
export type SessionPolicy = { readonly idleMinutes: number; readonly absoluteMinutes: number };

const HOUR = 60;
const DAY = 24 * HOUR;

/** OWASP ASVS 5.0, 7.3: both limits, by risk. A learner sees only what is theirs; staff see what is others'. */
export const DEFAULT_SESSION_POLICIES: { readonly learner: SessionPolicy; readonly staff: SessionPolicy } = {
  learner: { idleMinutes: 30 * DAY, absoluteMinutes: 180 * DAY },
  staff: { idleMinutes: 12 * HOUR, absoluteMinutes: 7 * DAY },
};

/** The policy for somebody with these roles. */
export const sessionPolicyFor = (roles: readonly Role[], policies = DEFAULT_SESSION_POLICIES): SessionPolicy => (roles.some(isStaffRole) ? policies.staff : policies.learner);

const minutesAfter = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000);

/** When a session ends if it is not used again. */
export const sessionEnds = (session: { readonly createdAt: Date; readonly seenAt: Date }, policy: SessionPolicy): Date => {
  const idle = minutesAfter(session.seenAt, policy.idleMinutes);
  const absolute = minutesAfter(session.createdAt, policy.absoluteMinutes);
  return idle < absolute ? idle : absolute;
};
