import { Badge, Button, useMessages } from '@escale/ui';
import { useState } from 'react';
import styles from './sign.module.css';
import { halfDayInWords, type HalfDayToSign, hoursInWords, type SessionToSign, stateOf } from './sign.presenter.ts';
import { SignSteps } from './sign-steps.tsx';

type HalfDayCardProps = { readonly session: SessionToSign; readonly half: HalfDayToSign; readonly token: string; readonly onSigned: () => void };

/** One half-day: how it stands, and, while it may be signed, the way to sign it. */
export function HalfDayCard({ session, half, token, onSigned }: HalfDayCardProps) {
  const words = useMessages();
  const { t } = words;
  const [open, setOpen] = useState(false);
  const name = halfDayInWords(half, session.timeZone, words);
  const state = stateOf(half, session.timeZone, words);
  const isSigned = half.signatures.length > 0;
  return (
    <li className={styles['card']}>
      <h2 className={styles['name']}>{name}</h2>
      <p className={styles['soft']}>{hoursInWords(half, session, words)}</p>
      <p className={styles['state']}><Badge tone={state.tone}>{state.words}</Badge></p>
      {half.signatures.length > 1 && <p className={styles['soft']}>{t('signing:state.again', { count: half.signatures.length })}</p>}
      {half.whyNot == null && !open && <Button look={isSigned ? 'plain' : 'primary'} aria-label={isSigned ? `${t('signing:beginAgain')}, ${name}` : t('signing:beginOf', { halfDay: name })} onPress={() => setOpen(true)}>{t(isSigned ? 'signing:beginAgain' : 'signing:begin')}</Button>}
      {open && (
        <SignSteps
          token={token}
          sessionId={session.id}
          half={half}
          onSigned={() => {
            setOpen(false);
            onSigned();
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </li>
  );
}
