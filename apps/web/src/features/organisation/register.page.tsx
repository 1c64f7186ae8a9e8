import { Button, EmptyState, LinkButton, Notice, PageTitle, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { useOrganisations } from './organisation-context.ts';
import { OrganisationForm, type OrganisationNo } from './organisation-form.tsx';
import styles from './organisation.module.css';
import { NEW_ORGANISATION } from './typed-organisation.presenter.ts';
import { useSaving } from './use-saving.ts';

/** Where an organisation says who it is, for the network to verify. */
export function RegisterPage() {
  const { t } = useMessages();
  usePageTitle(t('organisation:form.title'));
  const { standing, refresh } = useOrganisations();
  const goTo = useNavigate();
  const { sending, register } = useSaving();
  const [typed, setTyped] = useState(NEW_ORGANISATION);
  const [refused, setRefused] = useState<OrganisationNo | 'unreachable' | null>(null);
  const no = refused === 'unreachable' ? null : refused;
  const send = async (): Promise<void> => {
    if (sending) return;
    setRefused(null);
    const saved = await register(typed);
    if (saved.kind === 'unreachable') return setRefused('unreachable');
    if (saved.kind === 'no') return setRefused(saved.no);
    refresh();
    await goTo(`/organisme?structure=${saved.done.id}&inscrite=1`);
  };
  if (standing === 'signedOut') return <div className={styles['page']}><PageTitle>{t('organisation:form.title')}</PageTitle><EmptyState title={t('organisation:page.signedOut')} actions={<LinkButton href="/connexion?retour=/organisme/inscrire">{t('organisation:page.signIn')}</LinkButton>} /></div>;
  return (
    <div className={styles['page']}>
      <PageTitle lead={t('organisation:form.lead')}>{t('organisation:form.title')}</PageTitle>
      <form
        noValidate
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <OrganisationForm
          typed={typed}
          fixed={[]}
          readOnly={false}
          no={no}
          onType={(more) => {
            setRefused(null);
            setTyped((before) => ({ ...before, ...more }));
          }}
        />
        {refused === 'unreachable' && <Notice tone="warn">{t('organisation:form.unreachable')}</Notice>}
        {no !== null && <Notice tone="no">{t(`organisation:refusal.${no.code}`)}</Notice>}
        <div className={styles['acts']}>
          <Button type="submit" pending={sending}>{t('organisation:form.send')}</Button>
          <LinkButton look="quiet" href="/organisme">{t('organisation:agreement.no')}</LinkButton>
        </div>
      </form>
    </div>
  );
}
