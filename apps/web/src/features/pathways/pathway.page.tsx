import { formatDuration } from '@escale/messages';
import { ArrowLeft, ErrorState, LinkButton, Monitor, MapPin, PageTitle, RectangleGoggles, Skeleton, useMessages } from '@escale/ui';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import type { PathwayQuery as Answer } from '../../gql/graphql.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { modulePath } from '../catalogue/module-facts.presenter.ts';
import { hoursParts } from './hours.presenter.ts';
import { PathwayQuery } from './pathways.graphql.ts';
import styles from './pathways.module.css';

type Pathway = NonNullable<Answer['pathway']>;
const ICONS = { ON_SITE: MapPin, VR: RectangleGoggles, REMOTE: Monitor } as const;

/** One pathway: its steps in order, and its hours. */
export function PathwayPage() {
  const { t, locale } = useMessages();
  const { slug = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({ query: PathwayQuery, variables: { slug, locale } });
  const known = data?.pathway != null && data.pathway.slug === slug ? data.pathway : null;
  const missing = data !== undefined && data.pathway == null && !fetching;
  usePageTitle(known?.title ?? (missing ? t('catalogue:pathway.unknown') : null));
  return (
    <div className={styles['page']}>
      <Link to="/parcours" className={styles['back']}><ArrowLeft aria-hidden="true" />{t('catalogue:pathway.back')}</Link>
      {known !== null ? (
        <PathwayView pathway={known} />
      ) : missing ? (
        <>
          <PageTitle lead={t('catalogue:pathway.unknownText')}>{t('catalogue:pathway.unknown')}</PageTitle>
          <div><LinkButton href="/parcours">{t('catalogue:pathway.back')}</LinkButton></div>
        </>
      ) : error !== undefined && !fetching ? (
        <ErrorState onRetry={() => again({ requestPolicy: 'network-only' })} />
      ) : (
        <Skeleton lines={6} label={t('catalogue:pathway.loading')} />
      )}
    </div>
  );
}

function PathwayView({ pathway: { title, summary, certificationCode, providerName, hours, steps } }: { readonly pathway: Pathway }) {
  const { t, locale } = useMessages();
  const about = [...(certificationCode == null ? [] : [t('catalogue:pathway.certification', { code: certificationCode })]), ...(providerName == null ? [] : [t('catalogue:pathway.provider', { name: providerName })])];
  const parts = hoursParts(hours, { t, locale });
  return (
    <>
      <PageTitle lead={summary ?? undefined}>{title}</PageTitle>
      {about.length > 0 && <p className={styles['soft']}>{about.join(' · ')}</p>}
      <section>
        <h2>{t('catalogue:pathway.hours')}</h2>
        <p className={styles['total']}>{t('catalogue:pathway.total', { hours: formatDuration(hours.total, locale) })}</p>
        {/* The bar says nothing the list below does not. */}
        <div className={styles['stack']} aria-hidden="true">
          {parts.map(({ kind, percent }) => <span key={kind} data-kind={kind} style={{ flexGrow: percent }} />)}
        </div>
        <ul role="list" className={styles['legend']}>
          {parts.map(({ kind, words }) => <li key={kind}><span className={styles['swatch']} data-kind={kind} aria-hidden="true" />{words}</li>)}
        </ul>
      </section>
      <section>
        <h2>{t('catalogue:pathway.steps')}</h2>
        <ol className={styles['steps']}>
          {steps.map(({ position, kind, title: step, minutes, module }) => {
            const Icon = ICONS[kind];
            return (
              <li key={position}>
                <h3>{step}</h3>
                <p className={styles['kind']}><Icon aria-hidden="true" />{t(`catalogue:pathway.kind.${kind}`)} · {formatDuration(minutes, locale)}</p>
                {module != null && <Link to={modulePath(module.slug)}>{t('catalogue:pathway.module', { title: module.title })}</Link>}
              </li>
            );
          })}
        </ol>
      </section>
    </>
  );
}
