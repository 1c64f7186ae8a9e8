import { Badge, Card, EmptyState, ErrorState, LinkButton, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { placePath } from '../../shell/paths.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import styles from './label-register.module.css';
import { LabelCertificateQuery } from './register.graphql.ts';
import { stateTone, termInWords } from './register.presenter.ts';

/** Where the code on a certificate leads: what it says, and whether it still holds. */
export function VerifyPage() {
  const { t, locale } = useMessages();
  usePageTitle(t('labelRegister:verify.title'));
  const { token = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({ query: LabelCertificateQuery, variables: { token, locale }, requestPolicy: 'network-only' });
  const certificate = data?.labelCertificate;
  return (
    <div className={styles['page']}>
      <PageTitle>{t('labelRegister:verify.title')}</PageTitle>
      {data === undefined && error !== undefined && <ErrorState onRetry={() => again({ requestPolicy: 'network-only' })} retrying={fetching} />}
      {data === undefined && error === undefined && <Skeleton shape="card" lines={3} label={t('labelRegister:verify.loading')} />}
      {data !== undefined && certificate == null && <EmptyState title={t('labelRegister:verify.unknown')} actions={<LinkButton look="quiet" href="/labels/registre">{t('labelRegister:register.link')}</LinkButton>}>{t('labelRegister:verify.unknownText')}</EmptyState>}
      {certificate != null && (
        <Card>
          <div className={styles['head']}>
            <h2>{certificate.name}</h2>
            <Badge tone={stateTone(certificate.state)}>{t(`labelRegister:state.${certificate.state}`)}</Badge>
          </div>
          <p role="status">{t(`labelRegister:verify.says.${certificate.state}`)}</p>
          <dl className={styles['facts']}>
            <div><dt>{t('labelRegister:verify.place')}</dt><dd>{[certificate.placeName, certificate.communeName].filter((part) => part != null).join(', ')}</dd></div>
            <div><dt>{t('labelRegister:verify.number')}</dt><dd>{certificate.number}</dd></div>
            <div><dt>{t('labelRegister:verify.term')}</dt><dd>{termInWords(certificate, { t, locale })}</dd></div>
          </dl>
          {certificate.state === 'VALID' && <p><a href={`/fichiers/label/${token}.pdf?langue=${locale}`} target="_blank" rel="noreferrer">{t('labelRegister:certificate.download')}<span className="visually-hidden">{t('words:opensInNewTab')}</span></a></p>}
          <p><Link to={placePath(certificate.slug)}>{t('labelRegister:verify.toPlace')}</Link></p>
        </Card>
      )}
    </div>
  );
}
