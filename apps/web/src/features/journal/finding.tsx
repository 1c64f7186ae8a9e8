import { Button, Notice, useMessages } from '@escale/ui';
import { useQuery } from 'urql';
import styles from './journal.module.css';
import { FindingQuery } from './journal.graphql.ts';

/** Checks the whole journal on demand, and gives it as a file. */
export function Finding() {
  const { t } = useMessages();
  const [{ data, error, fetching }, check] = useQuery({ query: FindingQuery, pause: true, requestPolicy: 'network-only' });
  const found = data?.auditFinding;
  return (
    <section aria-labelledby="finding-title" className={styles['section']}>
      <h2 id="finding-title">{t('journal:whole')}</h2>
      <p className={styles['soft']}>{t('journal:wholeText')}</p>
      {error !== undefined && <Notice tone="no">{t('shell:unreachable.text')}</Notice>}
      {found != null && found.broken == null && (
        <Notice tone="ok">
          {t('journal:isWhole', { count: found.checked })} {found.head != null && t('journal:head', { number: found.head.sequence, seal: found.head.seal })}
        </Notice>
      )}
      {found?.broken != null && <Notice tone="no">{t(`journal:broken.${found.broken.why}`, { number: found.broken.sequence })}</Notice>}
      <div className={styles['actions']}>
        <Button look="quiet" pending={fetching} pendingLabel={t('journal:checking')} onPress={() => check({ requestPolicy: 'network-only' })}>
          {t('journal:check')}
        </Button>
        <a href="/export/journal.csv" download>{t('journal:download')}</a>
      </div>
    </section>
  );
}
