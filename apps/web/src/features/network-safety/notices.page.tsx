import { formatDay } from '@escale/messages';
import { Badge, Button, createToasts, EmptyState, ErrorState, LinkButton, Notice, PageTitle, showToast, Skeleton, ToastRegion, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useFragment as unmasked } from '../../gql/fragment-masking.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { useNetworkStanding, useReadsRules } from '../../shell/workspace/network-workspace.tsx';
import { NoticeText } from '../safety-notice/safety-advice.tsx';
import { NoticeFragment } from '../safety-notice/safety.graphql.ts';
import { NoticeEditor } from './notice-editor.tsx';
import { SafetyNoticesQuery } from './notices.graphql.ts';
import styles from './notices.module.css';

/** The safety notice: the version that is current, those before it, and the next one to be written. */
export function NetworkSafetyPage() {
  const { t } = useMessages();
  usePageTitle(t('safety:title'));
  const standing = useNetworkStanding();
  const reads = useReadsRules();
  return (
    <div className={styles['page']}>
      <PageTitle lead={t('safety:lead')}>{t('safety:title')}</PageTitle>
      {standing === 'asking' && <Skeleton shape="card" label={t('safety:loading')} />}
      {standing === 'signedOut' && <EmptyState title={t('organisation:page.signedOut')} actions={<LinkButton href="/connexion?retour=/reseau/consignes">{t('organisation:page.signIn')}</LinkButton>} />}
      {standing === 'nobody' && !reads && <EmptyState title={t('safety:notYours')} actions={<LinkButton look="quiet" href="/compte">{t('account:mine.link')}</LinkButton>} />}
      {reads && <Notices />}
    </div>
  );
}

function Notices() {
  const { t, locale } = useMessages();
  const [{ data, error, fetching }, ask] = useQuery({ query: SafetyNoticesQuery, requestPolicy: 'cache-and-network' });
  const [read, setRead] = useState<string | null>(null);
  const [writing, setWriting] = useState(false);
  const [toasts] = useState(createToasts);
  const again = (): void => ask({ requestPolicy: 'network-only' });
  const versions = data?.safetyNotices?.versions.map((notice) => unmasked(NoticeFragment, notice)) ?? [];
  const [current] = versions;
  if (data?.safetyNotices == null || current === undefined) return error !== undefined && !fetching ? <ErrorState onRetry={again} retrying={fetching} /> : <Skeleton shape="card" label={t('safety:loading')} />;
  const { comingBookings, mayPublish } = data.safetyNotices;
  const shown = versions.find(({ version }) => version === read) ?? current;
  const day = (instant: string): string => formatDay(instant, 'Europe/Paris', locale, { year: true });
  return (
    <>
      {!mayPublish && <Notice tone="info">{t('safety:readOnly')}</Notice>}
      {writing ? (
        <NoticeEditor
          current={current}
          coming={comingBookings}
          onPublished={(version) => {
            setWriting(false);
            setRead(null);
            showToast(toasts, { tone: 'ok', title: t('safety:published', { version }) });
            again();
          }}
          onStop={() => {
            setWriting(false);
            // Whoever was told that another was published meanwhile finds it.
            again();
          }}
        />
      ) : (
        <div className={styles['split']} data-open="true">
          <section className={styles['group']} aria-labelledby="shown-notice">
            <div className={styles['head']}>
              <h2 id="shown-notice">{t('safety:version', { version: shown.version })}</h2>
              {shown.version === current.version && <Badge tone="ok">{t('safety:current')}</Badge>}
            </div>
            <p className={styles['soft']}>{t('safety:since', { when: day(shown.publishedAt) })}</p>
            <NoticeText key={shown.version} notice={shown} />
            {mayPublish && (
              <div className={styles['acts']}>
                <Button onPress={() => setWriting(true)}>{t('safety:write')}</Button>
              </div>
            )}
          </section>
          <section className={styles['opened']} aria-labelledby="notice-history">
            <h2 id="notice-history" className={styles['title']}>{t('safety:history')}</h2>
            <ol role="list" className={styles['list']}>
              {versions.map(({ version, publishedAt }) => (
                <li key={version}>
                  <Button look="quiet" aria-label={t('safety:show', { version })} aria-current={version === shown.version ? 'true' : 'false'} onPress={() => setRead(version)}>{t('safety:version', { version })}</Button>{' '}
                  <span className={styles['soft']}>{t('safety:since', { when: day(publishedAt) })}</span>
                </li>
              ))}
            </ol>
          </section>
        </div>
      )}
      <ToastRegion toasts={toasts} />
    </>
  );
}
