import { EmptyState, ErrorState, LinkButton, PageTitle, Select, Skeleton, useMessages } from '@escale/ui';
import type { ReactNode } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { usePageTitle } from '../use-page-title.ts';
import { type MyPlace, useWorkspace } from './workspace-context.ts';
import styles from './workspace.module.css';

type Words = {
  readonly title: string;
  readonly loading: string;
  /** What who has not signed in would see here. */
  readonly signedOut: string;
  /** Whether the reader's role opens this page; null while that is asked. Without it any role of a team does. */
  readonly mayRead?: boolean | null;
};

/** What a page for teams shows to who is not of one, is still being asked about, or could not be. */
export function TeamOnly({ title, loading, signedOut, mayRead = true, children }: Words & { readonly children: ReactNode }) {
  const { t } = useMessages();
  const { standing, places, error, retry, asking } = useWorkspace();
  const { pathname, search } = useLocation();
  if (standing === 'team' && places.length > 0 && mayRead === true) return children;
  const waits = standing === 'asking' || (standing === 'team' && mayRead === null);
  return (
    <div className={styles['page']}>
      <PageTitle>{title}</PageTitle>
      {waits && (error ? <ErrorState onRetry={retry} retrying={asking} /> : <Skeleton shape="card" label={loading} />)}
      {standing === 'signedOut' && (
        <EmptyState title={signedOut} actions={<LinkButton href={`/connexion?retour=${encodeURIComponent(`${pathname}${search}`)}`}>{t('account:signIn.action')}</LinkButton>}>
          <p>{t('shell:team.signedOutText')}</p>
        </EmptyState>
      )}
      {!waits && standing !== 'signedOut' && (
        <EmptyState title={t('shell:team.notYours')} actions={<LinkButton look="quiet" href="/">{t('shell:findPlace')}</LinkButton>}>
          <p>{t('shell:team.notYoursText')}</p>
        </EmptyState>
      )}
    </div>
  );
}

type TeamPageProps = Words & {
  readonly titleOf: (place: MyPlace) => string;
  /** Another place was chosen; without it the address names that place and nothing else. */
  readonly onPlace?: (slug: string) => void;
  /** `choice` is the list of the reader's places; null for who keeps one. */
  readonly children: (place: MyPlace, choice: ReactNode) => ReactNode;
};

/** A page about one place of the reader's: the one that `lieu` names in the address, else their first. */
export function TeamPage({ titleOf, onPlace, children, ...words }: TeamPageProps) {
  const { t } = useMessages();
  const { standing, places } = useWorkspace();
  const { pathname } = useLocation();
  const [query, setQuery] = useSearchParams();
  const slug = query.get('lieu');
  const place = slug === null ? places[0] : places.find((each) => each.slug === slug);
  usePageTitle(standing === 'asking' ? null : place === undefined ? words.title : titleOf(place));
  const choose = onPlace ?? ((lieu: string): void => setQuery({ lieu }));
  return (
    <TeamOnly {...words}>
      {place === undefined ? (
        <div className={styles['page']}>
          <PageTitle>{words.title}</PageTitle>
          <EmptyState title={t('shell:team.noSuchPlace')} actions={<LinkButton look="quiet" href={`${pathname}?lieu=${encodeURIComponent(places[0]?.slug ?? '')}`}>{t('shell:team.toMyPlace')}</LinkButton>} />
        </div>
      ) : (
        children(place, places.length < 2 ? null : <Select label={t('shell:team.place')} options={places.map((each) => ({ id: each.slug, label: each.name }))} value={place.slug} onChange={choose} />)
      )}
    </TeamOnly>
  );
}
