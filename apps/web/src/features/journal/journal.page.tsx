import { AUDIT_ACTS, type AuditAct } from '@escale/domain';
import { type DayRange, DateRangePicker, EmptyState, ErrorState, LinkButton, PageTitle, SearchField, Select, Skeleton, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { Entries, type JournalWish } from './entries.tsx';
import { Finding } from './finding.tsx';
import styles from './journal.module.css';
import { WhoReadsQuery } from './journal.graphql.ts';

/** What was done in the network that somebody may have to answer for; for administrators. */
export function JournalPage() {
  const { t } = useMessages();
  usePageTitle(t('journal:title'));
  const [{ data, error, fetching }, refresh] = useQuery({ query: WhoReadsQuery, requestPolicy: 'cache-and-network' });
  const title = <PageTitle lead={t('journal:lead')}>{t('journal:title')}</PageTitle>;
  if (data === undefined) return <div className={styles['page']}>{title}{error === undefined ? <Skeleton shape="card" /> : <ErrorState onRetry={() => refresh({ requestPolicy: 'network-only' })} retrying={fetching} />}</div>;
  if (data.me?.grants.some(({ role }) => role === 'ADMINISTRATOR') !== true) {
    const action = data.me == null ? <LinkButton href="/connexion?retour=/journal">{t('account:signIn.action')}</LinkButton> : <LinkButton look="quiet" href="/compte">{t('account:mine.link')}</LinkButton>;
    return <div className={styles['page']}><PageTitle>{t('journal:title')}</PageTitle><EmptyState title={data.me == null ? t('account:mine.signedOut') : t('journal:notYours')} actions={action} /></div>;
  }
  return (
    <div className={styles['page']}>
      {title}
      <Finding />
      <Journal />
    </div>
  );
}

function Journal() {
  const { t } = useMessages();
  const [typed, setTyped] = useState('');
  const [days, setDays] = useState<DayRange | null>(null);
  const [wish, setWish] = useState<JournalWish>({ act: null, text: '', days: null });
  return (
    <section aria-labelledby="entries-title" className={styles['section']}>
      <h2 id="entries-title">{t('journal:entries')}</h2>
      <div className={styles['filters']}>
        <SearchField label={t('journal:find')} hint={t('journal:findHelp')} maxLength={100} value={typed} onChange={setTyped} onSubmit={(text) => setWish({ ...wish, text })} onClear={() => setWish({ ...wish, text: '' })} onBlur={() => setWish({ ...wish, text: typed })} />
        <Select<AuditAct | 'ANY'>
          label={t('journal:what')}
          options={[{ id: 'ANY', label: t('journal:anything') }, ...AUDIT_ACTS.map((act) => ({ id: act, label: t(`journal:act.${act}`) }))]}
          value={wish.act ?? 'ANY'}
          onChange={(act) => setWish({ ...wish, act: act === 'ANY' ? null : act })}
        />
        <DateRangePicker
          label={t('journal:when')}
          optional
          value={days}
          onChange={(range) => {
            setDays(range);
            setWish({ ...wish, days: range });
          }}
        />
      </div>
      <Entries key={JSON.stringify(wish)} wish={wish} after={null} />
    </section>
  );
}
