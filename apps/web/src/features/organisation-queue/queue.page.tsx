import { ORGANISATION_STANDINGS, type OrganisationStanding } from '@escale/domain';
import { createToasts, EmptyState, LinkButton, PageTitle, SearchField, Select, showToast, Skeleton, ToastRegion, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { ShownOrganisationFragment } from '../../gql/graphql.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { useNetworkStanding } from '../../shell/workspace/network-workspace.tsx';
import { OrganisationDetail } from './organisation-detail.tsx';
import { QueueList } from './queue-list.tsx';
import styles from './queue.module.css';

type Choice = OrganisationStanding | 'ANY';

/** The organisations of the network: those that wait first. The filter stands in the address. */
export function OrganisationQueuePage() {
  const { t } = useMessages();
  usePageTitle(t('organisation:queue.title'));
  const standing = useNetworkStanding();
  const [query, setQuery] = useSearchParams();
  const [toasts] = useState(createToasts);
  const [typed, setTyped] = useState(query.get('texte') ?? '');
  const [opened, setOpened] = useState<ShownOrganisationFragment | null>(null);
  const [version, setVersion] = useState(0);
  const named = query.get('etat');
  const choice: Choice = named === 'ANY' ? 'ANY' : (ORGANISATION_STANDINGS.find((each) => each === named) ?? 'REQUESTED');
  const wish = { text: query.get('texte') ?? '', standing: choice === 'ANY' ? null : choice };
  const look = (change: Readonly<Record<string, string>>): void =>
    setQuery((before) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries(change)) {
        if (value === '') next.delete(name);
        else next.set(name, value);
      }
      return next;
    });
  const again = (): void => {
    setOpened(null);
    setVersion((before) => before + 1);
  };
  if (standing !== 'coordinator') {
    return (
      <div className={styles['page']}>
        <PageTitle>{t('organisation:queue.title')}</PageTitle>
        {standing === 'asking' && <Skeleton shape="card" label={t('organisation:queue.loading')} />}
        {standing === 'signedOut' && <EmptyState title={t('organisation:page.signedOut')} actions={<LinkButton href="/connexion?retour=/reseau/structures">{t('organisation:page.signIn')}</LinkButton>} />}
        {standing === 'nobody' && <EmptyState title={t('organisation:queue.notYours')} actions={<LinkButton look="quiet" href="/compte">{t('account:mine.link')}</LinkButton>} />}
      </div>
    );
  }
  return (
    <div className={styles['page']}>
      <PageTitle lead={t('organisation:queue.lead')}>{t('organisation:queue.title')}</PageTitle>
      <div className={styles['filters']}>
        <SearchField label={t('organisation:queue.find')} hint={t('organisation:queue.findHelp')} maxLength={100} value={typed} onChange={setTyped} onSubmit={(texte) => look({ texte, ...(texte === '' ? {} : { etat: 'ANY' }) })} onClear={() => look({ texte: '' })} onBlur={() => look({ texte: typed })} />
        <Select<Choice> label={t('organisation:queue.standing')} options={[{ id: 'ANY', label: t('organisation:queue.any') }, ...ORGANISATION_STANDINGS.map((id) => ({ id, label: t(`organisation:standing.${id}`) }))]} value={choice} onChange={(etat) => look({ etat })} />
      </div>
      <div className={styles['split']} data-open={opened !== null}>
        <div className={styles['list']}>
          <QueueList key={`${wish.text} ${choice} ${String(version)}`} wish={wish} after={null} opened={opened?.id ?? null} onOpen={setOpened} />
        </div>
        {opened !== null && (
          <OrganisationDetail
            key={opened.id}
            listed={opened}
            onDone={(words) => {
              showToast(toasts, { tone: 'ok', title: words });
              again();
            }}
            onChanged={() => setVersion((before) => before + 1)}
            onClose={() => setOpened(null)}
          />
        )}
      </div>
      <ToastRegion toasts={toasts} />
    </div>
  );
}
