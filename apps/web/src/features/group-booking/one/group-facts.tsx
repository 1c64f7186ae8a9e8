import { useMessages } from '@escale/ui';
import type { Group } from '../facts.ts';
import styles from '../group-booking.module.css';
import { unitsInWords } from '../groups-words.presenter.ts';

/** Who comes, with what, and whom to reach. */
export function GroupFacts({ group }: { readonly group: Group }) {
  const words = useMessages();
  const { t } = words;
  const contact = [group.contactName, group.contactEmail].filter((part) => part != null).join(', ');
  return (
    <section aria-labelledby="group-facts" className={styles['part']}>
      <h2 id="group-facts">{t('groups:page.facts')}</h2>
      <dl className={styles['facts']}>
        <dt>{t('groups:what.people')}</dt>
        <dd>{t('groups:count.people', { count: group.people })}</dd>
        <dt>{t('groups:page.units')}</dt>
        <dd>{unitsInWords(group.units, words) ?? t('groups:page.asPlanned')}</dd>
        {contact !== '' && (
          <>
            <dt>{t('groups:page.contact')}</dt>
            <dd>{contact}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
