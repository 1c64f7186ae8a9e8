import { ArrowLeft, ErrorState, LinkButton, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import type { ModulePageQuery as Answer } from '../../gql/graphql.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import type { Position } from '../find-a-place/near-me.ts';
import { AskInstall } from '../installs/ask-install.tsx';
import { ModulePageQuery, PathwaysOfModuleQuery } from './catalogue.graphql.ts';
import styles from './catalogue.module.css';
import { moduleFacts, searchPath } from './module-facts.presenter.ts';
import { ModulePlaces } from './module-places.tsx';

const FIRST = 10;
const MOST = 50;

/** One module: what one learns, what it asks for, where to practise it. */
export function ModulePage() {
  const { t, locale } = useMessages();
  const { slug = '' } = useParams();
  const [near, setNear] = useState<Position | null>(null);
  const [first, setFirst] = useState(FIRST);
  const [{ data, error, fetching }, again] = useQuery({ query: ModulePageQuery, variables: { slug, locale, near, first } });
  const page = data?.module;
  const known = page != null && page.module.slug === slug ? page : null;
  const missing = data !== undefined && page == null && !fetching;
  usePageTitle(known?.module.title ?? (missing ? t('catalogue:module.unknown') : null));
  return (
    <div className={styles['page']}>
      <Link to="/catalogue" className={styles['back']}><ArrowLeft aria-hidden="true" />{t('catalogue:module.back')}</Link>
      {known !== null ? (
        <>
          <ModuleAbout page={known} />
          <ModulePlaces page={known} near={near} onNear={setNear} {...(known.places.length < known.placeCount && first < MOST ? { onMore: () => setFirst(MOST) } : {})} />
          <AskInstall module={known.module} />
          <InPathways moduleId={known.module.id} />
        </>
      ) : missing ? (
        <>
          <PageTitle lead={t('catalogue:module.unknownText')}>{t('catalogue:module.unknown')}</PageTitle>
          <div><LinkButton href="/catalogue">{t('catalogue:noneWay')}</LinkButton></div>
        </>
      ) : error !== undefined && !fetching ? (
        <ErrorState onRetry={() => again({ requestPolicy: 'network-only' })} />
      ) : (
        <Skeleton lines={6} label={t('catalogue:module.loading')} />
      )}
    </div>
  );
}

function ModuleAbout({ page: { module, placeCount } }: { readonly page: NonNullable<Answer['module']> }) {
  const words = useMessages();
  const { t } = words;
  return (
    <>
      <PageTitle lead={module.summary ?? undefined} {...(placeCount > 0 ? { action: <LinkButton href={searchPath(module.id)}>{t('catalogue:module.search')}</LinkButton> } : {})}>{module.title}</PageTitle>
      <div className={styles['about']}>
        {module.gestures.length > 0 && (
          <section>
            <h2>{t('catalogue:module.learn')}</h2>
            <ul>{module.gestures.map(({ code, title }) => <li key={code}>{title}</li>)}</ul>
          </section>
        )}
        <section>
          <h2>{t('catalogue:module.accessibility')}</h2>
          {module.accessibility.length === 0 ? <p>{t('catalogue:module.noAccessibility')}</p> : <ul>{module.accessibility.map((code) => <li key={code}>{t(`catalogue:accessibility.${code}`)}</li>)}</ul>}
        </section>
        <section className={styles['wide']}>
          <h2>{t('catalogue:module.facts')}</h2>
          <dl className={styles['facts']}>
            {moduleFacts(module, words).map(({ label, words: fact, href }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{href === undefined ? fact : <a href={href} rel="license noreferrer">{fact}</a>}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </>
  );
}

function InPathways({ moduleId }: { readonly moduleId: string }) {
  const { t, locale } = useMessages();
  const [{ data }] = useQuery({ query: PathwaysOfModuleQuery, variables: { moduleId, locale } });
  if (data === undefined || data.pathways.length === 0) return null;
  return (
    <section>
      <h2>{t('catalogue:module.pathways')}</h2>
      <ul>{data.pathways.map(({ id, slug, title }) => <li key={id}><Link to={`/parcours/${encodeURIComponent(slug)}`}>{title}</Link></li>)}</ul>
    </section>
  );
}
