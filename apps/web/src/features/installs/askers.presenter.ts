import type { Translate } from '@escale/messages';
import type { AskersQuery } from '../../gql/graphql.ts';

type Place = { readonly id: string; readonly name: string };
/** In whose name a place can be asked. */
export type Asker = { readonly id: string; readonly label: string; readonly organisationId: string | null; readonly placeId: string | null };

/** The names somebody may ask in: verified organisations they manage, then the places they manage. */
export function askersOf(who: Pick<AskersQuery, 'me' | 'myOrganisations'>, places: readonly Place[], t: Translate): readonly Asker[] {
  const organisations = who.myOrganisations.filter(({ standing, speaksFor }) => speaksFor && standing === 'VERIFIED').map(({ id, name }) => ({ id, label: name, organisationId: id, placeId: null }));
  const manages = who.me?.grants.some(({ role }) => role === 'SITE_MANAGER') === true;
  return [...organisations, ...(manages ? places.map(({ id, name }) => ({ id, label: t('catalogue:install.ownPlace', { name }), organisationId: null, placeId: id })) : [])];
}
