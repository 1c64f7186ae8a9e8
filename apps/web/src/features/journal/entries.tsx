import type { AuditAct } from '@escale/domain';
import { formatMoment } from '@escale/messages';
import { Button, Card, type DayRange, Disclosure, EmptyState, ErrorState, Skeleton, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { readerZone } from '../../shell/reader-zone.ts';
import { factsInWords, startOfDay } from './entry-words.presenter.ts';
import styles from './journal.module.css';
import { JournalQuery } from './journal.graphql.ts';

export type JournalWish = { readonly act: AuditAct | null; readonly text: string; readonly days: DayRange | null };

/** A page of the journal, the latest first, and the button that asks for the next. */
export function Entries({ wish: { act, text, days }, after }: { readonly wish: JournalWish; readonly after: string | null }) {
  const { t, locale } = useMessages();
  const [{ data, error, fetching }, refresh] = useQuery({
    query: JournalQuery,
    variables: { act, text: text.trim() === '' ? null : text.trim(), from: days === null ? null : startOfDay(days.from), to: days === null ? null : startOfDay(days.to, 1), after },
    requestPolicy: 'network-only',
  });
  const [more, setMore] = useState(false);
  if (data === undefined) return error === undefined ? <Skeleton shape="card" lines={3} /> : <ErrorState onRetry={() => refresh({ requestPolicy: 'network-only' })} retrying={fetching} />;
  const { edges, pageInfo } = data.auditEntries;
  if (edges.length === 0 && after === null) {
    const everything = act === null && text.trim() === '' && days === null;
    return everything ? <EmptyState title={t('journal:nothingYet')} /> : <EmptyState title={t('journal:none')}>{t('journal:noneText')}</EmptyState>;
  }
  return (
    <>
      <ol className={styles['list']} role="list">
        {edges.map(({ node }) => {
          const who = node.actorName ?? (node.actorId == null ? t('journal:product') : t('journal:gone'));
          const facts = factsInWords(node.facts, t);
          return (
            <Card as="li" key={node.sequence}>
              <h3>{t(`journal:act.${node.act}`)}</h3>
              <p>
                {node.onBehalfOfId == null ? t('journal:by', { who }) : t('journal:byFor', { who, whom: node.onBehalfOfName ?? t('journal:gone') })}
                {', '}
                <time dateTime={node.at}>{formatMoment(node.at, readerZone(), locale, { year: true })}</time>
              </p>
              <Disclosure title={t('journal:details', { number: node.sequence })}>
                <dl className={styles['facts']}>
                  {[
                    ...facts.map(({ name, value }) => [name, value] as const),
                    [t('journal:subject'), `${node.subjectKind} ${node.subjectId}`] as const,
                    ...(node.network == null ? [] : [[t('journal:network'), node.network] as const]),
                    ...(node.device == null ? [] : [[t('journal:device'), node.device] as const]),
                    [t('journal:seal'), node.seal] as const,
                  ].map(([name, value]) => (
                    <div key={name}>
                      <dt>{name}</dt>
                      <dd>{value}</dd>
                    </div>
                  ))}
                </dl>
              </Disclosure>
            </Card>
          );
        })}
      </ol>
      {pageInfo.hasNextPage && pageInfo.endCursor != null && (more ? <Entries wish={{ act, text, days }} after={pageInfo.endCursor} /> : <Button look="quiet" onPress={() => setMore(true)}>{t('journal:more')}</Button>)}
    </>
  );
}
