import { Skeleton } from '@escale/ui';
import { useQuery } from 'urql';
import { MyKeysQuery } from './keys.graphql.ts';
import { Passkeys } from './passkeys.tsx';
import { Password } from './password.tsx';
import type { Person } from './person.ts';

/** The other ways into the account, for staff, and for who was and still has one. */
export function Keys({ person, onChange }: { readonly person: Person; readonly onChange: () => void }) {
  const [{ data, error }, refresh] = useQuery({ query: MyKeysQuery, requestPolicy: 'network-only' });
  // What is above and below says it when the network is away.
  if (data === undefined) return error === undefined ? <Skeleton shape="card" lines={1} /> : null;
  const { allowed, provedUntil, passwordChangedAt, passkeys } = data.myKeys;
  if (!allowed && passkeys.length === 0 && passwordChangedAt == null) return null;
  const changed = (): void => {
    refresh({ requestPolicy: 'network-only' });
    onChange();
  };
  return (
    <>
      <Passkeys passkeys={passkeys} allowed={allowed} onChange={changed} />
      <Password person={person} allowed={allowed} provedUntil={provedUntil} changedAt={passwordChangedAt ?? null} onChange={changed} />
    </>
  );
}
