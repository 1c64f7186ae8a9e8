import { formatMoment } from '@escale/messages';
import { Button, EmptyState, ErrorState, LinkButton, PageTitle, RefreshCw, Skeleton, useMessages } from '@escale/ui';
import { Link, useSearchParams } from 'react-router';
import { readerZone } from '../../shell/reader-zone.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { Letter } from './letter.tsx';
import styles from './mailbox.module.css';
import { useMails } from './use-mails.ts';

/** The letters the demo network would have sent, for whoever tries it. */
export function MailboxPage() {
  const { t, locale } = useMessages();
  const [query] = useSearchParams();
  const { answer, refresh } = useMails();
  const { data, fetching, error } = answer;
  usePageTitle(t('demo:mailbox.title'));
  if (data === undefined) return <div className={styles['page']}><PageTitle>{t('demo:mailbox.title')}</PageTitle>{error === undefined ? <Skeleton shape="card" /> : <ErrorState onRetry={refresh} retrying={fetching} />}</div>;
  if (!data.network.demo) return <div className={styles['page']}><PageTitle lead={t('demo:mailbox.closed')}>{t('demo:mailbox.title')}</PageTitle></div>;

  const mails = data.demoMails;
  const open = mails.find(({ id }) => id === query.get('message'));
  return (
    <div className={styles['page']} data-open={open !== undefined}>
      <PageTitle
        lead={t('demo:mailbox.lead')}
        action={
          <Button look="quiet" onPress={refresh}>
            <RefreshCw aria-hidden="true" />
            {t('demo:mailbox.refresh')}
          </Button>
        }
      >
        {t('demo:mailbox.title')}
      </PageTitle>
      {mails.length === 0 ? (
        <EmptyState title={t('demo:mailbox.emptyTitle')} actions={<LinkButton href="/">{t('demo:mailbox.book')}</LinkButton>}>
          {t('demo:mailbox.empty')}
        </EmptyState>
      ) : (
        <div className={styles['columns']}>
          <nav aria-label={t('demo:mailbox.list')} className={styles['list']}>
            <ul role="list">
              {mails.map(({ id, subject, to, sentAt }) => (
                <li key={id}>
                  <Link to={`?message=${id}`} aria-current={id === open?.id ? 'true' : undefined}>
                    <strong>{subject}</strong>
                    <span>{t('demo:mailbox.to', { address: to })}</span>
                    <span>{formatMoment(sentAt, readerZone(), locale)}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          {open === undefined ? <p className={styles['choose']}>{t('demo:mailbox.choose')}</p> : <Letter mail={open} />}
        </div>
      )}
    </div>
  );
}
