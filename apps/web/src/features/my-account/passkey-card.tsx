import { formatMoment } from '@escale/messages';
import { Button, Card, Dialog, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useClient } from 'urql';
import { readerZone } from '../../shell/reader-zone.ts';
import styles from './account.module.css';
import { KeyNameForm } from './key-name-form.tsx';
import type { KeyProblem } from './key-refusal.tsx';
import { RemovePasskeyMutation, RenamePasskeyMutation } from './keys.graphql.ts';

export type Passkey = { readonly id: string; readonly name: string; readonly createdAt: string; readonly usedAt?: string | null };

type PasskeyCardProps = { readonly passkey: Passkey; readonly onDone: (words: string) => void; readonly onProblem: (problem: KeyProblem) => void };
type Outcome = { readonly __typename: 'MyKeys' } | { readonly __typename: 'KeyRefused'; readonly code: KeyProblem };

/** One passkey: its name, its age, and the two things to do with it. */
export function PasskeyCard({ passkey: { id, name, createdAt, usedAt }, onDone, onProblem }: PasskeyCardProps) {
  const { t, locale } = useMessages();
  const client = useClient();
  const [naming, setNaming] = useState(false);
  const [asking, setAsking] = useState(false);
  const [working, setWorking] = useState(false);
  const when = (instant: string): string => formatMoment(instant, readerZone(), locale);
  const settle = (outcome: Outcome | undefined, words: string): void => {
    setWorking(false);
    setNaming(false);
    setAsking(false);
    if (outcome === undefined) onProblem('UNREACHABLE');
    else if (outcome.__typename === 'KeyRefused') onProblem(outcome.code);
    else onDone(words);
  };
  const rename = async (next: string): Promise<void> => {
    setWorking(true);
    settle((await client.mutation(RenamePasskeyMutation, { input: { id, name: next } })).data?.renamePasskey, t('keys:passkeys.renamed', { name: next.trim() }));
  };
  const remove = async (): Promise<void> => {
    setWorking(true);
    settle((await client.mutation(RemovePasskeyMutation, { id })).data?.removePasskey, t('keys:passkeys.removed', { name }));
  };
  return (
    <Card as="li">
      <h3 className={styles['name']}>{name}</h3>
      <p>{usedAt == null ? t('keys:passkeys.neverUsed') : t('keys:passkeys.used', { when: when(usedAt) })}</p>
      <p className={styles['soft']}>{t('keys:passkeys.created', { when: when(createdAt) })}</p>
      {naming ? (
        <KeyNameForm name={name} submit={t('keys:passkeys.save')} waiting={working} onName={(next) => void rename(next)} onLeave={() => setNaming(false)} />
      ) : (
        <div className={styles['actions']}>
          <Button look="quiet" aria-label={t('keys:passkeys.renameLabel', { name })} onPress={() => setNaming(true)}>
            {t('keys:passkeys.rename')}
          </Button>
          <Button look="plain" aria-label={t('keys:passkeys.removeLabel', { name })} onPress={() => setAsking(true)}>
            {t('keys:passkeys.remove')}
          </Button>
        </div>
      )}
      <Dialog
        role="alertdialog"
        title={t('keys:passkeys.removeTitle', { name })}
        isOpen={asking}
        onOpenChange={setAsking}
        actions={
          <>
            <Button look="quiet" onPress={() => setAsking(false)}>
              {t('keys:passkeys.cancel')}
            </Button>
            <Button look="danger" pending={working} onPress={() => void remove()}>
              {t('keys:passkeys.remove')}
            </Button>
          </>
        }
      >
        <p>{t('keys:passkeys.removeText')}</p>
      </Dialog>
    </Card>
  );
}
