import { Badge, Card, createToasts, EmptyState, ErrorState, LinkButton, Notice, PageTitle, showToast, Skeleton, ToastRegion, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useFragment as unmasked } from '../../gql/fragment-masking.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { useNetworkStanding, useReadsRules } from '../../shell/workspace/network-workspace.tsx';
import { ModelDetail } from './model-detail.tsx';
import { ModelFragment, NetworkModelsQuery } from './models.graphql.ts';
import styles from './models.module.css';
import { modelInWords, rulesOf } from './models.presenter.ts';

/** The models of equipment of the network; the one that is open stands in the address. */
export function NetworkModelsPage() {
  const { t } = useMessages();
  usePageTitle(t('models:title'));
  const standing = useNetworkStanding();
  const reads = useReadsRules();
  return (
    <div className={styles['page']}>
      <PageTitle lead={t('models:lead')}>{t('models:title')}</PageTitle>
      {standing === 'asking' && <Skeleton shape="card" label={t('models:loading')} />}
      {standing === 'signedOut' && <EmptyState title={t('organisation:page.signedOut')} actions={<LinkButton href="/connexion?retour=/reseau/modeles">{t('organisation:page.signIn')}</LinkButton>} />}
      {standing === 'nobody' && !reads && <EmptyState title={t('models:notYours')} actions={<LinkButton look="quiet" href="/compte">{t('account:mine.link')}</LinkButton>} />}
      {reads && <Models />}
    </div>
  );
}

function Models() {
  const { t, locale } = useMessages();
  const [{ data, error, fetching }, ask] = useQuery({ query: NetworkModelsQuery, requestPolicy: 'cache-and-network' });
  const [query, setQuery] = useSearchParams();
  const [toasts] = useState(createToasts);
  if (data === undefined) return error !== undefined && !fetching ? <ErrorState onRetry={() => ask({ requestPolicy: 'network-only' })} retrying={fetching} /> : <Skeleton shape="card" label={t('models:loading')} />;
  const models = data.equipmentModels.map((model) => unmasked(ModelFragment, model));
  if (models.length === 0) return <EmptyState title={t('models:none')} />;
  const opened = models.find(({ id }) => id === query.get('modele')) ?? null;
  const open = (id: string | null): void => setQuery(id === null ? {} : { modele: id });
  return (
    <>
      {models.every(({ mayChange }) => !mayChange) && <Notice tone="info">{t('models:readOnly')}</Notice>}
      <p role="status" className={styles['soft']}>{t('models:count', { count: models.length })}</p>
      <div className={styles['split']} data-open={opened !== null}>
        <ul role="list" className={styles['list']}>
          {models.map((model) => (
            <Card as="li" key={model.id} highlighted={model.id === opened?.id}>
              <div className={styles['head']}>
                <button type="button" aria-label={t('models:open', { name: `${model.manufacturer} ${model.name}` })} aria-pressed={model.id === opened?.id} className={styles['open']} onClick={() => open(model.id)}>
                  {model.manufacturer} {model.name}
                </button>
                <Badge>{t(`equipment:${model.category}.short`)}</Badge>
              </div>
              <p className={styles['soft']}>{[t('models:where', { units: model.units, places: model.places }), t('models:fromAge', { age: model.minimumAge })].join(' · ')}</p>
              {modelInWords({ ...rulesOf({ ...model, dailyMinutes: model.dailyMinutes ?? null }), category: model.category }, { t, locale }).map((line) => (
                <p key={line} className={styles['soft']}>{line}</p>
              ))}
            </Card>
          ))}
        </ul>
        {opened !== null && (
          <ModelDetail
            key={`${opened.id} ${String(opened.version)}`}
            model={opened}
            onSaved={() => {
              showToast(toasts, { tone: 'ok', title: t('models:saved') });
              ask({ requestPolicy: 'network-only' });
            }}
            onStale={() => ask({ requestPolicy: 'network-only' })}
            onClose={() => open(null)}
          />
        )}
      </div>
      <ToastRegion toasts={toasts} />
    </>
  );
}
