import { useMessages } from '@escale/ui';
import type { Group, Stand } from '../facts.ts';
import styles from '../group-booking.module.css';
import { QuotasLeft } from '../quota/quotas-left.tsx';

/** What the group leaves of each agreement it goes under. */
export function GroupQuotas({ group, stands }: { readonly group: Group; readonly stands: readonly Stand[] }) {
  const { t } = useMessages();
  if (stands.length === 0) return null;
  return (
    <section aria-labelledby="group-quotas" className={styles['part']}>
      <h2 id="group-quotas">{t('groups:left.title')}</h2>
      <QuotasLeft stands={stands} nameOf={(id) => group.sessions.find(({ placeId }) => placeId === id)?.placeName ?? ''} of={group.title} />
    </section>
  );
}
