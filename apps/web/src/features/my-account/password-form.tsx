import { ownWords } from '@escale/domain';
import { Button, Checkbox, Progress, TextField, useMessages } from '@escale/ui';
import { useDeferredValue, useMemo, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { NetworkQuery } from '../../shell/network.graphql.ts';
import styles from './account.module.css';
import { type KeyProblem, KeyRefusal } from './key-refusal.tsx';
import { SetPasswordMutation } from './keys.graphql.ts';
import type { Person } from './person.ts';
import { strengthOf } from './strength.presenter.ts';
import { usePasswordScore } from './use-password-score.ts';

type PasswordFormProps = { readonly person: Person; readonly asksCurrent: boolean; readonly onSaved: () => void; readonly onLeave: () => void };

/** A first password, or another. */
export function PasswordForm({ person, asksCurrent, onSaved, onLeave }: PasswordFormProps) {
  const { t } = useMessages();
  const client = useClient();
  const [{ data: network }] = useQuery({ query: NetworkQuery });
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<KeyProblem | null>(null);
  const score = usePasswordScore();
  const typed = useDeferredValue(password);
  const words = useMemo(() => ownWords({ email: person.email, givenName: person.givenName ?? null, familyName: person.familyName ?? null }, network?.network.name ?? ''), [person, network]);
  const strength = useMemo(() => (score === null ? null : strengthOf(typed, words, score)), [typed, words, score]);
  const type = shown ? 'text' : 'password';
  // What was said of the one before is not said of the next.
  const typing = (write: (text: string) => void) => (text: string): void => {
    setProblem(null);
    write(text);
  };
  const save = async (): Promise<void> => {
    const refusal = score === null ? null : strengthOf(password, words, score).refusal;
    if (refusal !== null) return setProblem(refusal);
    setSaving(true);
    setProblem(null);
    const answer = (await client.mutation(SetPasswordMutation, { input: { password, ...(asksCurrent ? { currentPassword: current } : {}) } })).data?.setPassword;
    setSaving(false);
    if (answer === undefined) return setProblem('UNREACHABLE');
    if (answer.__typename === 'KeyRefused') return setProblem(answer.code);
    onSaved();
  };
  const onCurrent = problem === 'PASSWORD_WRONG';
  const onPassword = problem !== null && !onCurrent && problem.startsWith('PASSWORD_');
  const reason = onCurrent || onPassword ? { problem: t(`keys:refusal.${problem as 'PASSWORD_WRONG'}`) } : {};
  return (
    <form
      noValidate
      className={styles['sessions']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {/* So that keyrings of browsers know whose password it is. */}
      <input type="text" name="username" autoComplete="username" value={person.email} readOnly hidden />
      {asksCurrent && <TextField label={t('keys:password.current')} name="current-password" type={type} autoComplete="current-password" value={current} onChange={typing(setCurrent)} {...(onCurrent ? reason : {})} />}
      <TextField autoFocus={!asksCurrent} label={t('keys:password.next')} hint={t('keys:password.hint')} name="new-password" type={type} autoComplete="new-password" value={password} onChange={typing(setPassword)} {...(onPassword ? reason : {})} />
      {strength !== null && <Progress label={t('keys:password.meter')} value={strength.value} valueLabel={t(`keys:password.strength.${strength.words}`, { count: strength.missing })} />}
      <Checkbox isSelected={shown} onChange={setShown}>
        {t('keys:password.show')}
      </Checkbox>
      {problem !== null && !onCurrent && !onPassword && <KeyRefusal problem={problem} />}
      <div className={styles['actions']}>
        <Button type="submit" pending={saving} pendingLabel={t('keys:password.saving')}>
          {t('keys:password.save')}
        </Button>
        <Button look="plain" onPress={onLeave}>
          {t('keys:password.cancel')}
        </Button>
      </div>
    </form>
  );
}
