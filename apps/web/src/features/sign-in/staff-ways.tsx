import { Button, Notice, useMessages } from '@escale/ui';
import styles from './sign-in.module.css';
import { usePasskey } from './use-passkey.ts';

/** The ways in of who works for the network, beneath everybody's. */
export function StaffWays({ returnTo, onPassword }: { readonly returnTo: string | null; readonly onPassword: () => void }) {
  const { t } = useMessages();
  const { ask, asking, problem, supported } = usePasskey(returnTo);
  return (
    <section aria-labelledby="staff-ways" className={styles['staff']}>
      <h2 id="staff-ways" className={styles['aside']}>
        {t('keys:signIn.staff')}
      </h2>
      {problem !== null && <Notice tone={problem === 'LEFT' ? 'info' : 'no'}>{problem === 'LEFT' ? t('keys:signIn.givenUp') : problem === 'UNREACHABLE' ? t('shell:unreachable.text') : t(`keys:refusal.${problem}`)}</Notice>}
      <div className={styles['actions']}>
        {supported && (
          <Button look="quiet" pending={asking} pendingLabel={t('keys:signIn.passkeyWaiting')} onPress={() => void ask()}>
            {t('keys:signIn.passkey')}
          </Button>
        )}
        <Button look="plain" onPress={onPassword}>
          {t('keys:signIn.password')}
        </Button>
      </div>
    </section>
  );
}
