import { createContext, use } from 'react';
import type { ShownOrganisationFragment } from '../../gql/graphql.ts';

/** Who looks: still being asked, nobody signed in, or somebody, perhaps without an organisation. */
export type Standing = 'asking' | 'signedOut' | 'signedIn';

export type Organisations = {
  readonly standing: Standing;
  readonly organisations: readonly ShownOrganisationFragment[];
  /** The one the address names, or the first. */
  readonly chosen: ShownOrganisationFragment | null;
  readonly error: boolean;
  readonly asking: boolean;
  readonly refresh: () => void;
};

export const OrganisationContext = createContext<Organisations | null>(null);

export const useOrganisations = (): Organisations => {
  const context = use(OrganisationContext);
  if (context === null) throw new Error('This page belongs into the workspace of an organisation.');
  return context;
};
