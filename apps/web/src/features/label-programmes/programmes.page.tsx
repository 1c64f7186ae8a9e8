import { Card, EmptyState, ErrorState, LinkButton, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { programmePath } from './asked.presenter.ts';
import styles from './label-programmes.module.css';
import { LabelProgrammesQuery } from './programmes.graphql.ts';

/** The labels a place can ask for. */
export function ProgrammesPage() {
  const { t, locale } = useMessages();
  usePageTitle(t('labels:title'));
  const [{ data, error, fetching }, again] = useQuery({ query: LabelProgrammesQuery, variables: { locale } });
  const programmes = data?.labelProgrammes;
  return (
    <div className={styles['page']}>
      <PageTitle lead={t('labels:lead')}>{t('labels:title')}</PageTitle>
      <p><Link to="/labels/registre">{t('labelRegister:register.link')}</Link></p>
      {error !== undefined && programmes === undefined && <ErrorState onRetry={() => again({ requestPolicy: 'network-only' })} retrying={fetching} />}
      {error === undefined && programmes === undefined && <Skeleton shape="card" lines={3} label={t('labels:loading')} />}
      {programmes?.length === 0 && <EmptyState title={t('labels:none')} actions={<LinkButton href="/">{t('shell:findPlace')}</LinkButton>}>{t('labels:noneText')}</EmptyState>}
      {programmes !== undefined && programmes.length > 0 && (
        <ul role="list" className={styles['list']}>
          {programmes.map(({ code, name, purpose, criteriaCount, validityMonths, answerWorkingDays }) => (
            <Card as="li" key={code} className={styles['card']}>
              <h2><Link to={programmePath(code)}>{name}</Link></h2>
              <p>{purpose}</p>
              <p className={styles['soft']}>{[t('labels:criteria', { count: criteriaCount }), t('labels:answerIn', { count: answerWorkingDays }), t('labels:validFor', { count: validityMonths })].join(' · ')}</p>
            </Card>
          ))}
        </ul>
      )}
    </div>
  );
}
