import { Button, Card, Notice, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useClient } from 'urql';
import styles from './account.module.css';
import { KeyNameForm } from './key-name-form.tsx';
import { KeyRefusal, type KeyProblem } from './key-refusal.tsx';
import { makePasskey } from './make-passkey.ts';
import { type Passkey, PasskeyCard } from './passkey-card.tsx';

type PasskeysProps = { readonly passkeys: readonly Passkey[]; readonly allowed: boolean; readonly onChange: () => void };

/** One's passkeys: each under its name, one more if wanted. */
export function Passkeys({ passkeys, allowed, onChange }: PasskeysProps) {
  const { t } = useMessages();
  const client = useClient();
  const [adding, setAdding] = useState<'no' | 'naming' | 'waiting'>('no');
  const [told, setTold] = useState<{ readonly done: string } | { readonly problem: KeyProblem } | null>(null);
  const done = (words: string): void => {
    setTold({ done: words });
    onChange();
  };
  const add = async (name: string): Promise<void> => {
    setAdding('waiting');
    setTold(null);
    const problem = await makePasskey(client, name);
    setAdding(problem === null || problem === 'PROVE_AGAIN' ? 'no' : 'naming');
    if (problem === null) done(t('keys:passkeys.added', { name: name.trim() }));
    else setTold({ problem });
  };
  return (
    <section aria-labelledby="passkeys-title" className={styles['sessions']}>
      <h2 id="passkeys-title">{t('keys:passkeys.title')}</h2>
      <p className={styles['soft']}>{t('keys:passkeys.lead')}</p>
      {told !== null && ('done' in told ? <Notice tone="ok">{told.done}</Notice> : <KeyRefusal problem={told.problem} />)}
      {passkeys.length === 0 ? (
        <p>{t('keys:passkeys.none')}</p>
      ) : (
        <ul role="list" className={styles['sessions']}>
          {passkeys.map((passkey) => (
            <PasskeyCard key={passkey.id} passkey={passkey} onDone={done} onProblem={(problem) => setTold({ problem })} />
          ))}
        </ul>
      )}
      {allowed && adding === 'no' && (
        <div>
          <Button
            look="quiet"
            onPress={() => {
              setTold(null);
              setAdding('naming');
            }}
          >
            {t('keys:passkeys.add')}
          </Button>
        </div>
      )}
      {adding !== 'no' && (
        <Card>
          <KeyNameForm hint={t('keys:passkeys.nameHint')} submit={t('keys:passkeys.create')} waiting={adding === 'waiting'} waitingLabel={t('keys:passkeys.creating')} onName={(name) => void add(name)} onLeave={() => setAdding('no')} />
        </Card>
      )}
    </section>
  );
}
