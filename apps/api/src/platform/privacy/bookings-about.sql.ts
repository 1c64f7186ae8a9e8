import type { DataSubject } from './personal-data.ts';

/**
 * Whether a booking `b` is about a person: made with the address they proved, or made by them signed in, without an address, in nobody else's name.
 * What they made for another address, or in another's name, is about that other person. Parameters 1 to 4: see `aboutParameters`.
 */
export const BOOKING_IS_ABOUT = `coalesce(lower(b.email) = $2
  OR (b.account_id = $1::uuid AND ((lower(b.given_name), lower(b.family_name)) = (lower($3), lower($4)) OR (b.email IS NULL AND $3::text IS NULL AND $4::text IS NULL))), false)`;

export const aboutParameters = ({ accountId, email, givenName, familyName }: DataSubject) => [accountId, email, givenName, familyName] as const;
