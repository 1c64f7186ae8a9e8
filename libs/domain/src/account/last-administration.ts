import type { Grant } from './grant.ts';

/** How many accounts administer the network. */
export type Administration = { readonly administrators: number };

/** Whether somebody with these grants is the only one left who administers the network: without them nobody could give a role again. */
export const holdsLastAdministration = (grants: readonly Pick<Grant, 'role'>[], { administrators }: Administration): boolean => administrators <= 1 && grants.some(({ role }) => role === 'ADMINISTRATOR');

/** Every reason for which an account may not be erased; equal to `ErasureRefusalCode` of the contract. */
export const ERASURE_REFUSAL_CODES = ['ADDRESS_DIFFERS', 'LAST_ADMINISTRATOR'] as const;
export type ErasureRefusalCode = (typeof ERASURE_REFUSAL_CODES)[number];
