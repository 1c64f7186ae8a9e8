import { createContext, use } from 'react';
import type { MyPlacesQuery } from '../../gql/graphql.ts';

export type MyPlace = MyPlacesQuery['myPlaces'][number];

/** Who is at the desk: still being asked, nobody signed in, somebody of no team, or of a team. */
export type Standing = 'asking' | 'signedOut' | 'nobody' | 'team';

export type Workspace = { readonly standing: Standing; readonly places: readonly MyPlace[]; readonly error: boolean; readonly asking: boolean; readonly retry: () => void };

export const WorkspaceContext = createContext<Workspace | null>(null);

export const useWorkspace = (): Workspace => {
  const workspace = use(WorkspaceContext);
  if (workspace === null) throw new Error('This page belongs into a workspace.');
  return workspace;
};
