import type { Role } from '../account/role.ts';

/** Who works for an organisation: each of them is named to the others, whoever answers for it first. */
export const MEMBER_ROLES = ['ORGANISATION_MANAGER', 'TRAINER'] as const satisfies readonly Role[];
export type MemberRole = (typeof MEMBER_ROLES)[number];
