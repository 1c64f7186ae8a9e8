import { Badge, Card, createToasts, EmptyState, ErrorState, LinkButton, PageTitle, showToast, Skeleton, ToastRegion, useMessages } from '@escale/ui';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import type { ShownInstallFragment as Shown } from '../../gql/graphql.ts';
import { useFragment as readFragment } from '../../gql/index.ts';
import { modulePath, searchPath } from '../catalogue/module-facts.presenter.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { InstallRequestsQuery, ShownInstallFragment } from './installs.graphql.ts';
import styles from './installs.module.css';
import { type InstallSide, requestLines, stateTone } from './request-lines.presenter.ts';
import { type InstallActs, useInstallActs } from './use-install-acts.ts';

type InstallsOfProps = { readonly side: InstallSide; readonly id: string; readonly timeZone: string; readonly title: string; readonly tools?: ReactNode };

/** The requests of one side: of a place, with what it can answer, or of an organisation. */
export function InstallsOf({ side, id, timeZone, title, tools }: InstallsOfProps) {
  const { t, locale } = useMessages();
  const acts = useInstallActs();
  const [toasts] = useState(createToasts);
  const ofPlace = side === 'place';
  const [{ data, error, fetching }, refresh] = useQuery({ query: InstallRequestsQuery, variables: { ...(ofPlace ? { placeId: id } : { organisationId: id }), locale }, requestPolicy: 'cache-and-network' });
  const again = (): void => refresh({ requestPolicy: 'network-only' });
  const requests = data?.installRequests.map((row) => readFragment(ShownInstallFragment, row)) ?? null;
  const done = (words: string): void => {
    showToast(toasts, { tone: 'ok', title: words });
    again();
  };
  return (
    <div className={styles['page']}>
      <PageTitle lead={t(ofPlace ? 'catalogue:install.lead' : 'catalogue:install.leadOrganisation')} action={<LinkButton look="quiet" href="/catalogue">{t('catalogue:install.seeCatalogue')}</LinkButton>}>{title}</PageTitle>
      {tools}
      {error !== undefined && <ErrorState onRetry={again} retrying={fetching} />}
      {requests === null && error === undefined && <Skeleton shape="card" label={t('catalogue:install.loading')} />}
      {requests?.length === 0 && <EmptyState title={t('catalogue:install.none')}>{t(ofPlace ? 'catalogue:install.nonePlace' : 'catalogue:install.noneOrganisation')}</EmptyState>}
      {requests !== null && requests.length > 0 && (
        <ul role="list" className={styles['list']}>
          {requests.map((request) => <InstallCard key={request.id} request={request} side={side} timeZone={timeZone} acts={acts} onDone={done} onChanged={again} />)}
        </ul>
      )}
      <ToastRegion toasts={toasts} />
    </div>
  );
}

type InstallCardProps = { readonly request: Shown; readonly side: InstallSide; readonly timeZone: string; readonly acts: InstallActs; readonly onDone: (words: string) => void; readonly onChanged: () => void };

function InstallCard({ request, side, timeZone, acts, onDone, onChanged }: InstallCardProps) {
  const words = useMessages();
  const { t } = words;
  const { state, module, placeSlug } = request;
  const open = state === 'ASKED' || state === 'PLANNED';
  const common = { request, timeZone, acts, onDone, onChanged };
  return (
    <Card as="li" className={styles['item']}>
      <div className={styles['head']}>
        <h2><Link to={modulePath(module.slug)}>{module.title}</Link></h2>
        <Badge tone={stateTone(state)}>{t(`catalogue:state.${state}`)}</Badge>
      </div>
      {requestLines(request, side, timeZone, words).map((line) => <p key={line}>{line}</p>)}
      {side === 'place' && open && (
        <div className={styles['acts']}>
          <AnswerDialog kind="plan" {...common} />
          <AnswerDialog kind="decline" {...common} />
          <Link to={`/gestion/equipements?lieu=${encodeURIComponent(placeSlug)}`}>{t('catalogue:install.toEquipment')}</Link>
        </div>
      )}
      {side === 'organisation' && state === 'INSTALLED' && <div className={styles['acts']}><LinkButton look="quiet" href={searchPath(module.id)}>{t('catalogue:install.toSearch')}</LinkButton></div>}
    </Card>
  );
}
