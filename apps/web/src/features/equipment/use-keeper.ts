import { useQuery } from 'urql';
import { MyRolesQuery } from '../help-someone/helping.graphql.ts';

/** Whether the person answers for the equipment, and not only uses it; the server says so again for each act. */
export function useKeeper(): boolean {
  const [{ data }] = useQuery({ query: MyRolesQuery });
  return data?.me?.grants.some(({ role }) => role === 'SITE_MANAGER') === true;
}
