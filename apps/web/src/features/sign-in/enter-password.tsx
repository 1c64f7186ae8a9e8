import { Button, Notice, PageTitle, TextField, useMessages } from '@escale/ui';
import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { enter } from './enter.ts';
import { SignInWithPasswordMutation } from './keys.graphql.ts';
import styles from './sign-in.module.css';

/** Address and password, for staff who chose one. */
export function EnterPassword({ returnTo, onMail }: { readonly returnTo: string | null; readonly onMail: () => void }) {
  const { t } = useMessages();
  usePageTitle(t('keys:signIn.passwordTitle'));
  const client = useClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [checking, setChecking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const frame = useRef<HTMLFormElement>(null);
  useEffect(() => frame.current?.querySelector<HTMLElement>('h1')?.focus(), []);
  const submit = async (): Promise<void> => {
    setChecking(true);
    setProblem(null);
    const { data } = await client.mutation(SignInWithPasswordMutation, { input: { email, password } });
    setChecking(false);
    if (data == null) return setProblem(t('shell:unreachable.text'));
    const answer = data.signInWithPassword;
    if (answer.__typename === 'KeyRefused') return setProblem(t(`keys:refusal.${answer.code}`));
    enter(returnTo);
  };
  return (
    <form
      ref={frame}
      noValidate
      className={styles['page']}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <PageTitle lead={t('keys:signIn.passwordLead')}>{t('keys:signIn.passwordTitle')}</PageTitle>
      {problem !== null && <Notice tone="no">{problem}</Notice>}
      <TextField label={t('account:signIn.email')} name="email" type="email" autoComplete="username" inputMode="email" value={email} onChange={setEmail} />
      <TextField label={t('keys:signIn.passwordField')} name="password" type="password" autoComplete="current-password" value={password} onChange={setPassword} />
      <div className={styles['actions']}>
        <Button type="submit" pending={checking} pendingLabel={t('keys:signIn.checking')}>
          {t('keys:signIn.submit')}
        </Button>
        <Button look="plain" onPress={onMail}>
          {t('keys:signIn.byMail')}
        </Button>
      </div>
    </form>
  );
}
