import { Button, LinkButton, PageTitle, TextField, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { NetworkQuery } from '../../shell/network.graphql.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { ProviderButtons } from '../identity/provider-buttons.tsx';
import { ProviderRefusal } from '../identity/provider-refusal.tsx';
import styles from './sign-in.module.css';
import { StaffWays } from './staff-ways.tsx';
import { type Sent, useRequest } from './use-request.ts';

type AskMailProps = { readonly returnTo: string | null; readonly onSent: (sent: Sent) => void; readonly onPassword: () => void };

/** The address, and nothing else; or somebody who vouches for them; beneath, what staff may use instead. */
export function AskMail({ returnTo, onSent, onPassword }: AskMailProps) {
  const { t } = useMessages();
  usePageTitle(t('account:signIn.title'));
  const [email, setEmail] = useState('');
  const { request, sending, problem } = useRequest(onSent);
  const [{ data }] = useQuery({ query: NetworkQuery });
  return (
    <form
      noValidate
      className={styles['page']}
      onSubmit={(event) => {
        event.preventDefault();
        void request(email);
      }}
    >
      <PageTitle lead={t('account:signIn.lead')}>{t('account:signIn.title')}</PageTitle>
      <ProviderRefusal mailBelow />
      <TextField label={t('account:signIn.email')} hint={t('account:signIn.emailHelp')} name="email" type="email" autoComplete="email webauthn" inputMode="email" value={email} onChange={setEmail} {...(problem === null ? {} : { problem })} />
      <div className={styles['actions']}>
        <Button type="submit" pending={sending} pendingLabel={t('account:signIn.sending')}>
          {t('account:signIn.send')}
        </Button>
        {data?.network.demo === true && (
          <LinkButton look="plain" href="/demo/personnes">
            {t('account:signIn.demo')}
          </LinkButton>
        )}
      </div>
      <ProviderButtons returnTo={returnTo} />
      <StaffWays returnTo={returnTo} onPassword={onPassword} />
    </form>
  );
}
