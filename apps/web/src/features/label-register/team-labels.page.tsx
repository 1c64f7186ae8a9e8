import { Badge, Card, EmptyState, ErrorState, LinkButton, PageTitle, Skeleton, useMessages } from '@escale/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { PlaceChoice } from '../../shell/workspace/place-navigation.tsx';
import { TeamPage } from '../../shell/workspace/team-page.tsx';
import type { MyPlace } from '../../shell/workspace/workspace-context.ts';
import { LabelsOfTeamQuery } from './register.graphql.ts';
import { stateTone, termInWords } from './register.presenter.ts';
import styles from './team-labels.module.css';

/** The labels a place was given, with the certificates of those that hold, for its team. */
export function TeamLabelsPage() {
  const { t } = useMessages();
  return (
    <TeamPage title={t('labelRegister:team.title')} titleOf={(place) => t('labelRegister:team.titleOf', { place: place.name })} loading={t('labelRegister:register.loading')} signedOut={t('labelRegister:team.signedOut')}>
      {(place, choice) => <LabelsOf key={place.id} place={place} choice={<PlaceChoice slug={place.slug} choice={choice} />} />}
    </TeamPage>
  );
}

function LabelsOf({ place, choice }: { readonly place: MyPlace; readonly choice: ReactNode }) {
  const { t, locale } = useMessages();
  const [{ data, error, fetching }, again] = useQuery({ query: LabelsOfTeamQuery, variables: { placeId: place.id, locale }, requestPolicy: 'cache-and-network' });
  const labels = data?.labelsOfTeam;
  return (
    <div className={styles['page']}>
      <PageTitle>{t('labelRegister:team.titleOf', { place: place.name })}</PageTitle>
      {choice}
      {labels === undefined && error !== undefined && <ErrorState onRetry={() => again({ requestPolicy: 'network-only' })} retrying={fetching} />}
      {labels === undefined && error === undefined && <Skeleton shape="card" lines={2} label={t('labelRegister:register.loading')} />}
      {labels?.length === 0 && <EmptyState title={t('labelRegister:team.none')} actions={<LinkButton look="quiet" href="/labels">{t('labels:title')}</LinkButton>}>{t('labelRegister:team.noneText')}</EmptyState>}
      {labels !== undefined && labels.length > 0 && (
        <ul role="list" className={styles['list']}>
          {labels.map(({ id, name, issuer, number, state, token, ...term }) => (
            <Card as="li" key={id} className={styles['card']}>
              <div className={styles['head']}>
                <h2>{name}</h2>
                <Badge tone={stateTone(state)}>{t(`labelRegister:state.${state}`)}</Badge>
              </div>
              <p className={styles['soft']}>{[issuer, number, termInWords(term, { t, locale })].filter((part) => part != null).join(' · ')}</p>
              {token != null && (
                <div className={styles['acts']}>
                  {state === 'VALID' && <LinkButton look="quiet" href={`/fichiers/label/${token}.pdf?langue=${locale}`} target="_blank" rel="noreferrer">{t('labelRegister:certificate.download')}<span className="visually-hidden">{t('words:opensInNewTab')}</span></LinkButton>}
                  <Link to={`/labels/verifier/${token}`}>{t('labelRegister:team.verify')}</Link>
                </div>
              )}
            </Card>
          ))}
        </ul>
      )}
    </div>
  );
}
