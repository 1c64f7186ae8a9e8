import { Button, Disclosure, EmptyState, ErrorState, Notice, PageTitle, Plus, Skeleton, useMessages } from '@escale/ui';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { useFragment as readFragment } from '../../gql/index.ts';
import { useNow } from '../../shell/use-now.ts';
import type { MyPlace } from '../../shell/workspace/workspace-context.ts';
import { ClosePlaceSteps } from './close-place-steps.tsx';
import { ClosureCard } from './closure-card.tsx';
import { ClosureFragment, ClosuresQuery } from './closures.graphql.ts';
import styles from './closures.module.css';
import { sorted } from './closures.presenter.ts';

/** What is planned and what was, and the way to close. */
export function ClosuresOfPlace({ place, choice }: { readonly place: MyPlace; readonly choice: ReactNode }) {
  const { t } = useMessages();
  const now = useNow();
  const [{ data, error, fetching }, refresh] = useQuery({ query: ClosuresQuery, variables: { placeId: place.id }, requestPolicy: 'cache-and-network' });
  const [closing, setClosing] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const again = (): void => refresh({ requestPolicy: 'network-only' });
  // Each step begins at its title, for who reads and for who hears.
  const seen = useRef(closing);
  useEffect(() => {
    if (seen.current !== closing) page.current?.querySelector('h1')?.focus();
    seen.current = closing;
  }, [closing]);
  const done = (words: string): void => {
    setSaid(words);
    setClosing(false);
    again();
  };
  const { coming, past } = sorted((data?.closures ?? []).map((closure) => readFragment(ClosureFragment, closure)), now);
  if (closing) return <div ref={page}><ClosePlaceSteps place={place} spaces={data?.place?.spaces ?? []} onBack={() => setClosing(false)} onDone={done} /></div>;
  const open = (): void => {
    setSaid(null);
    setClosing(true);
  };
  return (
    <div className={styles['page']} ref={page}>
      <PageTitle action={<Button onPress={open} isDisabled={data === undefined}><Plus aria-hidden="true" />{t('closures:close')}</Button>}>{t('closures:titleOf', { place: place.name })}</PageTitle>
      {choice}
      {said !== null && <Notice tone="ok">{said}</Notice>}
      {data === undefined && (error === undefined ? <Skeleton shape="card" label={t('closures:loading')} /> : <ErrorState onRetry={again} retrying={fetching} />)}
      {data !== undefined && coming.length === 0 && <EmptyState title={t('closures:none')}><p>{t('closures:noneText')}</p></EmptyState>}
      {coming.length > 0 && (
        <section className={styles['stack']} aria-labelledby="coming-title">
          <h2 id="coming-title">{t('closures:coming')}</h2>
          {coming.map((closure) => (
            <ClosureCard key={closure.id} closure={closure} zone={place.timeZone} now={now} onReopened={() => done(t('closures:reopen.done'))} />
          ))}
        </section>
      )}
      {past.length > 0 && (
        <Disclosure title={t('closures:past')} level={2}>
          <div className={styles['stack']}>
            {past.map((closure) => (
              <ClosureCard key={closure.id} closure={closure} zone={place.timeZone} now={now} onReopened={null} />
            ))}
          </div>
        </Disclosure>
      )}
    </div>
  );
}
