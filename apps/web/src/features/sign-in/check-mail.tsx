import { Button, Notice, PageTitle, TextField, useMessages } from '@escale/ui';
import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { enter } from './enter.ts';
import type { PendingSignIn } from './pending-sign-in.ts';
import { CompleteSignInMutation } from './sign-in.graphql.ts';
import styles from './sign-in.module.css';
import { type Sent, useRequest } from './use-request.ts';

type CheckMailProps = { readonly pending: PendingSignIn; readonly onSentAgain: (sent: Sent) => void; readonly onOther: () => void };

/** The mail is on its way: its code can be typed here. */
export function CheckMail({ pending, onSentAgain, onOther }: CheckMailProps) {
  const { t } = useMessages();
  usePageTitle(t('account:check.title'));
  const client = useClient();
  const [code, setCode] = useState('');
  const [checking, setChecking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [again, setAgain] = useState(false);
  const renewal = useRequest((sent) => {
    setAgain(true);
    setProblem(null);
    onSentAgain(sent);
  });
  const frame = useRef<HTMLFormElement>(null);
  useEffect(() => frame.current?.querySelector<HTMLElement>('h1')?.focus(), []);
  const submit = async (): Promise<void> => {
    if (!/^\s*(?:\d\s*){6}$/.test(code)) return setProblem(t('account:refusal.CODE_WRONG'));
    setChecking(true);
    setProblem(null);
    const { data } = await client.mutation(CompleteSignInMutation, { input: { requestId: pending.requestId, code } });
    setChecking(false);
    if (data == null) return setProblem(t('shell:unreachable.text'));
    const answer = data.completeSignIn;
    if (answer.__typename === 'SignInRefused') return setProblem(t(`account:refusal.${answer.code}`));
    enter(pending.returnTo);
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
      <PageTitle lead={t('account:check.lead', { email: pending.email })}>{t('account:check.title')}</PageTitle>
      {again && <Notice tone="ok">{t('account:check.sentAgain')}</Notice>}
      <TextField label={t('account:check.code')} name="code" inputMode="numeric" autoComplete="one-time-code" value={code} onChange={setCode} {...(problem === null ? {} : { problem })} />
      <div className={styles['actions']}>
        <Button type="submit" pending={checking} pendingLabel={t('account:check.checking')}>
          {t('account:check.submit')}
        </Button>
        <Button look="quiet" pending={renewal.sending} onPress={() => void renewal.request(pending.email)}>
          {t('account:check.again')}
        </Button>
        <Button look="plain" onPress={onOther}>
          {t('account:check.other')}
        </Button>
      </div>
      {renewal.problem !== null && <Notice tone="no">{renewal.problem}</Notice>}
      <p className={styles['soft']}>{t('account:check.nothing')}</p>
    </form>
  );
}
