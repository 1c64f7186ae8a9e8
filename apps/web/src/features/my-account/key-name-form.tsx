import { Button, TextField, useMessages } from '@escale/ui';
import { useState } from 'react';
import styles from './account.module.css';

type KeyNameFormProps = {
  readonly name?: string;
  readonly hint?: string;
  readonly submit: string;
  readonly waiting: boolean;
  readonly waitingLabel?: string;
  readonly onName: (name: string) => void;
  readonly onLeave: () => void;
};

/** What to call a passkey. */
export function KeyNameForm({ name: before = '', hint, submit, waiting, waitingLabel, onName, onLeave }: KeyNameFormProps) {
  const { t } = useMessages();
  const [name, setName] = useState(before);
  const [missing, setMissing] = useState(false);
  return (
    <form
      noValidate
      className={styles['sessions']}
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(name.trim() === '');
        if (name.trim() !== '') onName(name);
      }}
    >
      {/* The person pressed a button to be asked this. */}
      <TextField autoFocus label={t('keys:passkeys.name')} name="passkey-name" maxLength={60} autoComplete="off" value={name} onChange={setName} {...(hint === undefined ? {} : { hint })} {...(missing ? { problem: t('keys:refusal.NAME_MISSING') } : {})} />
      <div className={styles['actions']}>
        <Button type="submit" pending={waiting} {...(waitingLabel === undefined ? {} : { pendingLabel: waitingLabel })}>
          {submit}
        </Button>
        <Button look="plain" onPress={onLeave}>
          {t('keys:passkeys.cancel')}
        </Button>
      </div>
    </form>
  );
}
