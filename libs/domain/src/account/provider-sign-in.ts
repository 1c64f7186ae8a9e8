import { ok, refuse, type Result } from '../kernel/result.ts';

/** Why somebody could not come in with an identity provider, or one of their identities not be changed. */
export const PROVIDER_REFUSAL_CODES = [
  'ANSWER_UNTRUSTED', 'EMAIL_UNVERIFIED', 'IDENTITY_TAKEN', 'IDENTITY_UNKNOWN', 'LEVEL_TOO_LOW', 'PROVIDER_AWAY',
  'PROVIDER_DECLINED', 'PROVIDER_UNKNOWN', 'STAFF_LINKS_FIRST', 'TOO_MANY_ATTEMPTS', 'TRIP_OVER',
] as const;
export type ProviderRefusalCode = (typeof PROVIDER_REFUSAL_CODES)[number];

/** What a provider says of somebody's address; null when it gives none that can be read. */
export type ProvidedAddress = { readonly email: string; readonly verified: boolean } | null;

/** What is known here when somebody comes back from a provider. */
export type IdentityFacts = {
  /** The account that has this identity already. */
  readonly linkedTo: string | null;
  /** The signed-in account that asked to be given it. */
  readonly linkingTo: string | null;
  /** Who has the address the provider gives, and whether they hold a role of staff. */
  readonly addressOf: { readonly accountId: string; readonly staff: boolean } | null;
  /** Whether the provider vouches for people at work. */
  readonly providerForStaff: boolean;
};

export type IdentityDecision =
  | { readonly kind: 'ENTER'; readonly accountId: string }
  | { readonly kind: 'ATTACH'; readonly accountId: string }
  | { readonly kind: 'CREATE'; readonly email: string };

/**
 * Which account an identity opens. An address opens one only when the provider says it is verified, and that of staff only through a
 * provider for staff: anybody else proves the account first, then links the identity from inside.
 */
export function decideIdentity(address: ProvidedAddress, facts: IdentityFacts): Result<IdentityDecision, ProviderRefusalCode> {
  const { linkedTo, linkingTo, addressOf, providerForStaff } = facts;
  if (linkingTo !== null && linkedTo !== null && linkedTo !== linkingTo) return refuse('IDENTITY_TAKEN');
  if (linkedTo !== null) return ok({ kind: 'ENTER', accountId: linkedTo });
  if (linkingTo !== null) return ok({ kind: 'ATTACH', accountId: linkingTo });
  if (address?.verified !== true) return refuse('EMAIL_UNVERIFIED');
  if (addressOf === null) return ok({ kind: 'CREATE', email: address.email });
  if (addressOf.staff && !providerForStaff) return refuse('STAFF_LINKS_FIRST');
  return ok({ kind: 'ATTACH', accountId: addressOf.accountId });
}
