import type { OrganisationStanding } from '@escale/domain';
import type { Messages } from '@escale/ui';
import type { MemberFragment, ShownOrganisationFragment } from '../../gql/graphql.ts';

/** What the page of a team shows: to its managers everything, to its trainers names, to nobody anything before the organisation is verified. */
export type MembersView = 'ALL' | 'NAMES' | Extract<OrganisationStanding, 'REQUESTED' | 'REFUSED'>;

/** Before an organisation is verified nobody has a role in it; one that is suspended keeps its people. */
export const membersView = ({ standing, speaksFor }: Pick<ShownOrganisationFragment, 'standing' | 'speaksFor'>): MembersView => {
  if (standing === 'REQUESTED' || standing === 'REFUSED') return standing;
  return speaksFor ? 'ALL' : 'NAMES';
};

/** One of a team in words: who they are, and what they do there. */
export const memberWords = ({ givenName, familyName, roles }: Pick<MemberFragment, 'givenName' | 'familyName' | 'roles'>, t: Messages['t']): { readonly name: string; readonly roles: string } => {
  const name = [givenName, familyName].filter((part) => part != null).join(' ');
  return { name: name === '' ? t('roles:page.noName') : name, roles: roles.map((role) => t(`account:role.${role}`)).join(', ') };
};
