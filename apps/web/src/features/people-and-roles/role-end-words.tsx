import { useMessages } from '@escale/ui';
import { useQuery } from 'urql';
import { TeamRoleEndQuery } from './people.graphql.ts';

/** What the end of a role of a team leaves, in numbers; nothing where it leaves nothing. */
export function RoleEndWords({ grantId }: { readonly grantId: string }) {
  const { t } = useMessages();
  const [{ data, error }] = useQuery({ query: TeamRoleEndQuery, variables: { grantId }, requestPolicy: 'network-only' });
  if (data === undefined) return <p aria-live="polite">{t(error === undefined ? 'team:role.pending' : 'team:role.unknown')}</p>;
  const end = data.teamRoleEnd;
  return end == null || end.shifts === 0 ? null : <p aria-live="polite"><strong>{t('team:role.ends', { shifts: end.shifts, alone: end.alone })}</strong></p>;
}
