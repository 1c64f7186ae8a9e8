import { formatDay } from '@escale/messages';
import { ArrowLeft, ErrorState, LinkButton, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { askedWhen, codeOf, type Criterion, criterionParts, procedureLines, type Programme } from './asked.presenter.ts';
import styles from './label-programmes.module.css';
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

function ProgrammeView({ programme }: { readonly programme: Programme }) {
  const { t, locale } = useMessages();
  const { name, purpose, number, publishedAt, families } = programme;
  const all = families.flatMap(({ criteria }) => criteria);
  return (
    <>
      <PageTitle lead={purpose}>{name}</PageTitle>
      <p className={styles['soft']}>{t('labels:version', { number, day: formatDay(publishedAt, 'Europe/Paris', locale, { year: true }) })}</p>
      <section>
        <h2>{t('labels:procedure.title')}</h2>
        <ul>{procedureLines(programme, { t }).map((line) => <li key={line}>{line}</li>)}</ul>
      </section>
      {families.map(({ code, title, threshold, criteria }) => (
        <section key={code}>
          <h2>{title}</h2>
          {threshold != null && <p className={styles['soft']}>{t('labels:familyThreshold', { percent: threshold })}</p>}
          <ul role="list" className={styles['list']}>{criteria.map((criterion) => <li key={criterion.code} className={styles['criterion']}><Asked criterion={criterion} all={all} /></li>)}</ul>
        </section>
      ))}
    </>
  );
}

function Asked({ criterion, all }: { readonly criterion: Criterion; readonly all: readonly Criterion[] }) {
  const { t, locale } = useMessages();
  const when = askedWhen(criterion, all, { t, locale });
  return (
    <>
      <h3>{criterion.title}</h3>
      {criterion.help !== '' && <p>{criterion.help}</p>}
      <p className={styles['soft']}>{criterionParts(criterion, { t, locale }).join(' · ')}</p>
      {when !== null && <p className={styles['when']}>{when}</p>}
    </>
  );
}
