import { EmptyState, ErrorState, LinkButton, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useKnown } from '../../shell/use-known.ts';
import { TeamPage } from '../../shell/workspace/team-page.tsx';
import type { MyPlace } from '../../shell/workspace/workspace-context.ts';
import { MyRolesQuery } from '../help-someone/helping.graphql.ts';
import { fileOf } from './file-facts.ts';
import { FileView } from './file-view.tsx';
import { LabelFileQuery } from './label-file.graphql.ts';
import styles from './label-file.module.css';

/** How often the page asks whether others wrote. */
const OTHERS_MS = 20_000;

/** The file by which a place asks for a label, for who manages it. */
export function LabelFilePage() {
  const { t } = useMessages();
  const id = useParams()['applicationId'] ?? '';
  const [{ data: answered }] = useQuery({ query: MyRolesQuery });
  const who = useKnown(answered);
  const manages = who === undefined ? null : who.me?.grants.some(({ role }) => role === 'SITE_MANAGER') === true;
  const accountId = who?.me?.id ?? '';
  return (
    <TeamPage title={t('labelFile:title')} titleOf={(place) => t('labelFile:fileOf', { place: place.name })} loading={t('labelFile:loading')} signedOut={t('labelFile:signedOut')} mayRead={manages}>
      {(place) => <FileOf key={`${place.id} ${id} ${accountId}`} place={place} id={id} accountId={accountId} />}
    </TeamPage>
  );
}

function FileOf({ place, id, accountId }: { readonly place: MyPlace; readonly id: string; readonly accountId: string }) {
  const { t, locale } = useMessages();
  const [{ data, error, fetching }, ask] = useQuery({ query: LabelFileQuery, variables: { placeId: place.id, id, locale }, requestPolicy: 'cache-and-network' });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && navigator.onLine) ask({ requestPolicy: 'network-only' });
    }, OTHERS_MS);
    return () => clearInterval(timer);
  }, [ask]);
  // Who is writing, or sending a piece, keeps the page while the line is cut.
  const known = useKnown(data);
  const found = known?.labelApplication;
  return (
    <div className={styles['page']}>
      {found != null ? (
        <FileView place={place} accountId={accountId} live={fileOf(found)} programme={found.programme} onChanged={again} />
      ) : (
        <>
          <PageTitle>{t('labelFile:title')}</PageTitle>
          {known !== undefined && !fetching ? (
            <EmptyState title={t('labelFile:unknown')} actions={<LinkButton look="quiet" href={`/gestion/labels?lieu=${encodeURIComponent(place.slug)}`}>{t('labelFile:back')}</LinkButton>}><p>{t('labelFile:unknownText')}</p></EmptyState>
          ) : error !== undefined && !fetching ? <ErrorState onRetry={again} retrying={fetching} /> : <Skeleton shape="card" label={t('labelFile:loading')} />}
        </>
      )}
    </div>
  );
}
