import { readAccessDetails } from '@escale/domain';
import { formatDay } from '@escale/messages';
import { ArrowLeft, Badge, Clock, ErrorState, LinkButton, Notice, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useFragment as unmask } from '../../gql/index.ts';
import type { PlaceQuery as PlaceAnswer } from '../../gql/graphql.ts';
import { PlaceClosures } from './place-closures.tsx';
import { openStateInWords } from '../../shell/open-state.ts';
import { useNow } from '../../shell/use-now.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { FreeSlots } from './free-slots.tsx';
import { PlaceAbout } from './place-about.tsx';
import { gapsInWords } from './place-facts.presenter.ts';
import { AccessFactsFragment, PhotoFactsFragment, PlaceFactsFragment, PlaceQuery } from './place.graphql.ts';
import styles from './place.module.css';
import { parseWeek, printWeek } from './week-url.ts';

type Place = NonNullable<PlaceAnswer['place']>;

/** The page of one place. */
export function PlacePage() {
  const { t, locale } = useMessages();
  const { slug = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({ query: PlaceQuery, variables: { slug, locale } });
  const place = data?.place;
  // While the reader goes from one place to another, the answer at hand may still be the previous one's.
  const known = place != null && place.slug === slug ? place : null;
  const missing = data !== undefined && place == null && !fetching;
  usePageTitle(known?.name ?? (missing ? t('place:notFound.title') : null));
  return (
    <div className={styles['page']}>
      <BackToResults />
      {known !== null ? (
        <PlaceView key={known.id} place={known} />
      ) : missing ? (
        <>
          <PageTitle lead={t('place:notFound.text')}>{t('place:notFound.title')}</PageTitle>
          <div>
            <LinkButton href="/">{t('shell:findPlace')}</LinkButton>
          </div>
        </>
      ) : error !== undefined && !fetching ? (
        <ErrorState onRetry={() => again({ requestPolicy: 'network-only' })} />
      ) : (
        <Skeleton lines={6} />
      )}
    </div>
  );
}

/** Back to the very list the reader came from, filters and all. */
function BackToResults() {
  const { t } = useMessages();
  const state: unknown = useLocation().state;
  const from = typeof state === 'object' && state !== null && 'from' in state && typeof state.from === 'string' ? state.from : '';
  return (
    <Link to={{ pathname: '/', search: from }} className={styles['back']}>
      <ArrowLeft aria-hidden="true" />
      {t('place:backToResults')}
    </Link>
  );
}

function PlaceView({ place }: { readonly place: Place }) {
  const { t, locale } = useMessages();
  const now = useNow();
  const state: unknown = useLocation().state;
  const [query, setQuery] = useSearchParams();
  const facts = unmask(PlaceFactsFragment, place);
  const open = openStateInWords(place, now, locale, t);
  const address = [place.addressLine, [place.postcode, place.communeName].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return (
    <>
      <div className={styles['head']}>
        <PageTitle lead={address}>{place.name}</PageTitle>
        {open !== null && (
          <div>
            <Badge tone={open.open ? 'ok' : 'info'} icon={<Clock aria-hidden="true" />}>
              {open.words}
            </Badge>
          </div>
        )}
      </div>
      <PlaceClosures place={place} />
      {place.bookable ? (
        <FreeSlots place={place} now={now} choice={parseWeek(query)} onChoose={(choice) => setQuery(printWeek(choice), { replace: true, preventScrollReset: true, state })} />
      ) : (
        <NotYetBookable place={place} />
      )}
      <PlaceAbout facts={facts} photos={unmask(PhotoFactsFragment, facts.photos)} access={readAccessDetails(unmask(AccessFactsFragment, facts.accessDetails))} />
      {facts.source != null && facts.sourceUpdatedOn != null && <p className={styles['source']}>{t('place:source', { source: facts.source, date: formatDay(facts.sourceUpdatedOn, place.timeZone, locale, { year: true }) })}</p>}
    </>
  );
}

/** Why a draft, or a place without an open activity, takes no booking, and where else to go. */
function NotYetBookable({ place: { gaps, position, communeName } }: { readonly place: Place }) {
  const { t, locale } = useMessages();
  const missing = gapsInWords(gaps, locale, t);
  const nearby = new URLSearchParams(position == null ? { ...(communeName == null ? {} : { ou: communeName }) } : { ...(communeName == null ? {} : { ou: communeName }), lon: position.longitude.toFixed(3), lat: position.latitude.toFixed(3) });
  return (
    <Notice tone="warn" live={false} title={t('place:draft.title')} actions={<LinkButton look="quiet" href={`/?${nearby.toString()}`}>{t('place:draft.nearby')}</LinkButton>}>
      {missing !== null && <p>{missing}</p>}
      <p>{t('place:draft.text')}</p>
    </Notice>
  );
}
