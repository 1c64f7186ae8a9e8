import { LinkButton, Notice, PageTitle, useMessages } from '@escale/ui';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { useClient } from 'urql';
import type { SignInRefusalCode } from '../../gql/graphql.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { enter } from './enter.ts';
import { pendingSignIn } from './pending-sign-in.ts';
import { CompleteSignInMutation } from './sign-in.graphql.ts';
import styles from './sign-in.module.css';

type Outcome = { readonly code: SignInRefusalCode | 'UNREACHABLE'; readonly codeToType: string | null };

/** Where the mail's link leads. Its secret stands behind the #, and is read once: two answers to one link would be one too many. */
export function LinkPage() {
  const { t } = useMessages();
  usePageTitle(t('account:link.title'));
  const client = useClient();
  const { hash } = useLocation();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [, requestId = '', token = ''] = /^#([0-9a-f-]{36})\.([\w-]{1,100})$/.exec(hash) ?? [];
  const whole = requestId !== '';
  useEffect(() => {
    if (!whole) return;
    let gone = false;
    // React's strict mode runs effects twice; only the one that stays asks.
    const asking = setTimeout(() => {
      void client.mutation(CompleteSignInMutation, { input: { requestId, token } }).then(({ data }) => {
        if (gone) return;
        if (data == null) return setOutcome({ code: 'UNREACHABLE', codeToType: null });
        const answer = data.completeSignIn;
        if (answer.__typename === 'SignedIn') return enter(pendingSignIn(new Date())?.returnTo ?? null);
        setOutcome({ code: answer.code, codeToType: answer.codeToType ?? null });
      });
    });
    return () => {
      gone = true;
      clearTimeout(asking);
    };
  }, [client, whole, requestId, token]);

  const shown: Outcome | null = whole ? outcome : { code: 'LINK_UNKNOWN', codeToType: null };
  if (shown === null) return <div className={styles['page']}><PageTitle>{t('account:link.title')}</PageTitle><p role="status">{t('account:link.opening')}</p></div>;
  if (shown.codeToType !== null) {
    return (
      <div className={styles['page']}>
        <PageTitle lead={t('account:link.elsewhereText')}>{t('account:link.elsewhere')}</PageTitle>
        <p className={styles['figures']}>
          {shown.codeToType.slice(0, 3)} {shown.codeToType.slice(3)}
        </p>
        <Notice tone="warn" live={false}>{t('account:link.warning')}</Notice>
      </div>
    );
  }
  return (
    <div className={styles['page']}>
      <PageTitle>{t('account:link.title')}</PageTitle>
      <Notice tone="no" actions={<LinkButton look="quiet" href="/connexion">{t('account:link.again')}</LinkButton>}>
        {shown.code === 'UNREACHABLE' ? t('shell:unreachable.text') : t(`account:refusal.${shown.code}`)}
      </Notice>
    </div>
  );
}
