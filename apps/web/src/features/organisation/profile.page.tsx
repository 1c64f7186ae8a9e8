import { Badge, createToasts, EmptyState, ErrorState, LinkButton, Notice, PageTitle, Select, showToast, Skeleton, ToastRegion, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { useOrganisations } from './organisation-context.ts';
import styles from './organisation.module.css';
import { Profile } from './profile.tsx';
import { standingTone } from './standing.presenter.ts';

/** What the network and places know of an organisation, for its own people. */
export function ProfilePage() {
  const { t } = useMessages();
  const { standing, organisations, chosen, error, asking, refresh } = useOrganisations();
  const [query, setQuery] = useSearchParams();
  const [toasts] = useState(createToasts);
  usePageTitle(t('organisation:page.title'));
  if (chosen === null) {
    return (
      <div className={styles['page']}>
        <PageTitle>{t('organisation:page.title')}</PageTitle>
        {standing === 'asking' && (error ? <ErrorState onRetry={refresh} retrying={asking} /> : <Skeleton shape="card" label={t('organisation:page.loading')} />)}
        {standing === 'signedOut' && <EmptyState title={t('organisation:page.signedOut')} actions={<LinkButton href="/connexion?retour=/organisme">{t('organisation:page.signIn')}</LinkButton>} />}
        {standing === 'signedIn' && <EmptyState title={t('organisation:page.none')} actions={<LinkButton href="/organisme/inscrire">{t('organisation:page.register')}</LinkButton>}>{t('organisation:page.noneText')}</EmptyState>}
      </div>
    );
  }
  const reason = chosen.standingReason == null ? '' : ` ${t('organisation:page.reason', { reason: chosen.standingReason })}`;
  return (
    <div className={styles['page']}>
      <PageTitle lead={t('organisation:page.lead')} {...(chosen.speaksFor && chosen.standing === 'VERIFIED' ? { action: <LinkButton look="quiet" href={`/organisme/installations?structure=${chosen.id}`}>{t('catalogue:install.link')}</LinkButton> } : {})}>{chosen.name}</PageTitle>
      <div className={styles['head']}>
        <Badge tone={standingTone(chosen.standing)}>{t(`organisation:standing.${chosen.standing}`)}</Badge>
        {organisations.length > 1 && <Select label={t('organisation:page.choose')} options={organisations.map(({ id, name }) => ({ id, label: name }))} value={chosen.id} onChange={(structure) => setQuery({ structure })} />}
      </div>
      {query.get('inscrite') === '1' && <Notice tone="ok">{t('organisation:form.sent')}</Notice>}
      {chosen.standing === 'REQUESTED' && <Notice live={false}>{t('organisation:page.waits')}</Notice>}
      {chosen.standing === 'SUSPENDED' && <Notice tone="no" live={false}>{t('organisation:page.suspended') + reason}</Notice>}
      {chosen.standing === 'REFUSED' && <Notice tone="no" live={false} actions={<LinkButton look="quiet" href="/organisme/inscrire">{t('organisation:page.again')}</LinkButton>}>{t('organisation:page.refused') + reason}</Notice>}
      {!chosen.speaksFor && <Notice live={false}>{t('organisation:page.readOnly')}</Notice>}
      <Profile
        key={chosen.id}
        organisation={chosen}
        onSaved={() => {
          showToast(toasts, { tone: 'ok', title: t('organisation:form.saved') });
          refresh();
        }}
        onChanged={refresh}
      />
      <ToastRegion toasts={toasts} />
    </div>
  );
}
