import type { Role } from '@escale/domain';
import { SetMetadata } from '@nestjs/common';

/**
 * Who may call an operation. Each query, mutation, subscription and HTTP route states one; the guard refuses what states none.
 * A field resolver states none: the guard does not run on it, it has the access of the operation that reached it.
 * - `public`: anyone; the answer holds nothing that is not published, or nothing but what concerns the caller.
 * - `booking-holder`: whoever presents the secret of the booking; the secret's hash is part of the SQL that reads it.
 * - `link-bearer`: whoever presents what stands behind the # of a link we mailed; compared in constant time, or its digest is part of the SQL.
 * - `signed-in`: whoever has a live session; the account's id is part of the SQL.
 * - `kiosk`: a device that stands at a place and is paired with it, by a session its key opened (`Authorization: Kiosk …`); its place is part of the SQL.
 * - `{ anyOf }`: whoever holds one of these roles on some scope; the scopes are part of the SQL.
 * - `demo`: anyone, and only while the deployment is a demonstration.
 */
export type AccessRule = 'public' | 'booking-holder' | 'link-bearer' | 'signed-in' | 'kiosk' | 'demo' | { readonly anyOf: readonly Role[] };

/** What a rule asks for, in one word or the roles: for the log. */
export const needsOf = (rule: AccessRule): string => (typeof rule === 'string' ? rule : rule.anyOf.join('|'));

export const ACCESS = 'escale:access';

/** States who may call this operation. */
export const Access = (rule: AccessRule) => SetMetadata(ACCESS, rule);
