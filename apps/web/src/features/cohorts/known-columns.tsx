import { ACCESS_REQUESTS, LEARNER_FIELDS } from '@escale/domain';
import { formatList } from '@escale/messages';
import { Disclosure, useMessages } from '@escale/ui';
import styles from './cohorts.module.css';

/** Which columns a list may have, and what may stand in them. */
export function KnownColumns() {
  const { t, locale } = useMessages();
  return (
    <Disclosure level={2} title={t('cohorts:import.columns')}>
      <div className={styles['help']}>
        <p>{t('cohorts:import.columnsText')}</p>
        <ul>
          {LEARNER_FIELDS.map((field) => <li key={field}>{t(`cohorts:field.${field}`)}</li>)}
        </ul>
        <p>{t('cohorts:import.columnsBirth')}</p>
        <p>{t('cohorts:import.columnsConsent')}</p>
        <p>{t('cohorts:import.columnsRequests', { list: formatList(ACCESS_REQUESTS.map((request) => t(`cohorts:request.${request}`)), locale) })}</p>
      </div>
    </Disclosure>
  );
}
