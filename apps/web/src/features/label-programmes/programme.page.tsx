import { ArrowLeft, ErrorState, LinkButton, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { codeOf } from './asked.presenter.ts';
import styles from './label-programmes.module.css';
import { ProgrammeView } from './programme-view.tsx';
import { LabelProgrammeQuery } from './programmes.graphql.ts';

/** One label: how it is given, and all it asks for. */
export function ProgrammePage() {
  const { t, locale } = useMessages();
  const code = codeOf(useParams()['code'] ?? '');
  const [{ data, error, fetching }, again] = useQuery({ query: LabelProgrammeQuery, variables: { code, locale } });
  const known = data?.labelProgramme?.code === code ? data.labelProgramme : null;
  const missing = data !== undefined && data.labelProgramme == null && !fetching;
  usePageTitle(known?.name ?? (missing ? t('labels:unknown') : null));
  return (
    <div className={styles['page']}>
      <Link to="/labels" className={styles['back']}><ArrowLeft aria-hidden="true" />{t('labels:back')}</Link>
      {known !== null ? (
        <ProgrammeView programme={known} />
      ) : missing ? (
        <>
          <PageTitle lead={t('labels:unknownText')}>{t('labels:unknown')}</PageTitle>
          <div><LinkButton href="/labels">{t('labels:back')}</LinkButton></div>
        </>
      ) : error !== undefined && !fetching ? (
        <ErrorState onRetry={() => again({ requestPolicy: 'network-only' })} />
      ) : (
        <Skeleton lines={6} label={t('labels:loading')} />
      )}
    </div>
  );
}
