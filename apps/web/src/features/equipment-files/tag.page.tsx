import { readTag } from '@escale/domain';
import { EmptyState, ErrorState, LinkButton, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { Navigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { usePageTitle } from '../../shell/use-page-title.ts';
import styles from './equipment-files.module.css';
import { UnitOfTagQuery, WhoScansQuery } from './equipment-files.graphql.ts';
import { unitPath } from './labels-address.ts';

const TEAM: readonly string[] = ['SITE_STAFF', 'SITE_MANAGER'];

/** Where the square code of a label leads: to its unit, for the team of its place. */
export function TagPage() {
  const { t } = useMessages();
  const tag = readTag(useParams()['tag'] ?? '');
  const title = tag === null ? t('equipmentFiles:tag.unreadable') : t('equipmentFiles:tag.title', { tag });
  usePageTitle(title);
  return (
    <div className={styles['page']}>
      <PageTitle>{title}</PageTitle>
      {tag === null ? (
        <EmptyState title={t('equipmentFiles:tag.unreadable')} actions={<LinkButton href="/gestion/scanner">{t('equipmentFiles:tag.scan')}</LinkButton>}>
          <p>{t('equipmentFiles:tag.unreadableText')}</p>
        </EmptyState>
      ) : (
        <Tagged key={tag} tag={tag} />
      )}
    </div>
  );
}

function Tagged({ tag }: { readonly tag: string }) {
  const { t } = useMessages();
  const [who, askWho] = useQuery({ query: WhoScansQuery, requestPolicy: 'cache-and-network' });
  const signedOut = who.data !== undefined && who.data.me == null;
  const team = who.data?.me?.grants.some(({ role }) => TEAM.includes(role)) === true;
  const [found, askUnit] = useQuery({ query: UnitOfTagQuery, variables: { scanned: tag }, pause: !team, requestPolicy: 'network-only' });
  const error = who.error ?? found.error;
  if (error !== undefined) return <ErrorState onRetry={() => (who.error === undefined ? askUnit : askWho)({ requestPolicy: 'network-only' })} retrying={who.fetching || found.fetching} />;
  if (signedOut) {
    return (
      <EmptyState title={t('equipmentFiles:tag.signedOut', { tag })} actions={<LinkButton href={`/connexion?retour=${encodeURIComponent(`/e/${tag}`)}`}>{t('account:signIn.action')}</LinkButton>}>
        <p>{t('equipmentFiles:tag.signedOutText')}</p>
      </EmptyState>
    );
  }
  if (who.data === undefined || (team && found.data === undefined)) return <Skeleton shape="card" label={t('equipmentFiles:tag.looking')} />;
  const unitId = found.data?.unitOfTag ?? null;
  if (unitId !== null) return <Navigate to={unitPath(unitId)} replace />;
  return (
    <EmptyState title={t('equipmentFiles:tag.notYours', { tag })} actions={team ? <LinkButton href="/gestion/scanner">{t('equipmentFiles:tag.scan')}</LinkButton> : <LinkButton look="quiet" href="/">{t('shell:findPlace')}</LinkButton>}>
      <p>{t('equipmentFiles:tag.notYoursText')}</p>
    </EmptyState>
  );
}
