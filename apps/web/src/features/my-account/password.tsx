import { formatMoment } from '@escale/messages';
import { Button, Card, Dialog, Notice, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useClient } from 'urql';
import { readerZone } from '../../shell/reader-zone.ts';
import styles from './account.module.css';
import { type KeyProblem, KeyRefusal } from './key-refusal.tsx';
import { RemovePasswordMutation } from './keys.graphql.ts';
import { PasswordForm } from './password-form.tsx';
import type { Person } from './person.ts';

type PasswordProps = { readonly person: Person; readonly allowed: boolean; readonly provedUntil: string; readonly changedAt: string | null; readonly onChange: () => void };

/** One's password, for who wants one. */
export function Password({ person, allowed, provedUntil, changedAt, onChange }: PasswordProps) {
  const { t, locale } = useMessages();
  const client = useClient();
  const [doing, setDoing] = useState<'nothing' | 'choosing' | 'removing' | 'waiting'>('nothing');
  const [told, setTold] = useState<{ readonly done: string } | { readonly problem: KeyProblem } | null>(null);
  const proved = (): boolean => new Date() < new Date(provedUntil);
  const begin = (next: 'choosing' | 'removing'): void => {
    // Told before anything is typed; the server says it again.
    const mustProve = !proved() && (next === 'removing' || changedAt === null);
    setTold(mustProve ? { problem: 'PROVE_AGAIN' } : null);
    if (!mustProve) setDoing(next);
  };
  const done = (words: string): void => {
    setDoing('nothing');
    setTold({ done: words });
    onChange();
  };
  const remove = async (): Promise<void> => {
    setDoing('waiting');
    const answer = (await client.mutation(RemovePasswordMutation, { input: {} })).data?.removePassword;
    setDoing('nothing');
    if (answer === undefined) return setTold({ problem: 'UNREACHABLE' });
    if (answer.__typename === 'KeyRefused') return setTold({ problem: answer.code });
    done(t('keys:password.removed'));
  };
  return (
    <section aria-labelledby="password-title" className={styles['sessions']}>
      <h2 id="password-title">{t('keys:password.title')}</h2>
      <p className={styles['soft']}>{t('keys:password.lead')}</p>
      {told !== null && ('done' in told ? <Notice tone="ok">{told.done}</Notice> : <KeyRefusal problem={told.problem} />)}
      {doing === 'choosing' ? (
        <Card>
          <PasswordForm person={person} asksCurrent={changedAt !== null && !proved()} onSaved={() => done(t('keys:password.saved'))} onLeave={() => setDoing('nothing')} />
        </Card>
      ) : (
        <>
          <p>{changedAt === null ? t('keys:password.none') : t('keys:password.changedAt', { when: formatMoment(changedAt, readerZone(), locale) })}</p>
          <div className={styles['actions']}>
            {allowed && (
              <Button look="quiet" onPress={() => begin('choosing')}>
                {changedAt === null ? t('keys:password.choose') : t('keys:password.change')}
              </Button>
            )}
            {changedAt !== null && (
              <Button look="plain" onPress={() => begin('removing')}>
                {t('keys:password.remove')}
              </Button>
            )}
          </div>
        </>
      )}
      <Dialog
        role="alertdialog"
        title={t('keys:password.removeTitle')}
        isOpen={doing === 'removing' || doing === 'waiting'}
        onOpenChange={(open) => setDoing(open ? 'removing' : 'nothing')}
        actions={
          <>
            <Button look="quiet" onPress={() => setDoing('nothing')}>
              {t('keys:password.cancel')}
            </Button>
            <Button look="danger" pending={doing === 'waiting'} onPress={() => void remove()}>
              {t('keys:password.remove')}
            </Button>
          </>
        }
      >
        <p>{t('keys:password.removeText')}</p>
      </Dialog>
    </section>
  );
}
