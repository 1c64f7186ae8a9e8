/** Whose account it is. */
export type Person = { readonly email: string; readonly givenName?: string | null; readonly familyName?: string | null };
