import { Button, type DrawnStroke, Notice, SignatureField, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useClient } from 'urql';
import type { SigningRefusalCode } from '../../gql/graphql.ts';
import { useRequestKey } from '../../shell/use-request-key.ts';
import { KioskCode } from './kiosk-code.tsx';
import { SignPresenceMutation } from './sign.graphql.ts';
import styles from './sign.module.css';
import type { HalfDayToSign } from './sign.presenter.ts';

type SignStepsProps = { readonly token: string; readonly sessionId: string; readonly half: HalfDayToSign; readonly onSigned: () => void; readonly onClose: () => void };

/** Of these only another code helps. */
const ASKS_CODE: readonly SigningRefusalCode[] = ['CODE_UNREADABLE', 'CODE_UNKNOWN', 'CODE_OVER', 'OTHER_PLACE'];

/** The code of the kiosk first, then the signature: drawn, or confirmed without drawing. */
export function SignSteps({ token, sessionId, half: { day, half, signatures }, onSigned, onClose }: SignStepsProps) {
  const { t } = useMessages();
  const client = useClient();
  const keyFor = useRequestKey();
  const [code, setCode] = useState<string | null>(null);
  const [strokes, setStrokes] = useState<readonly DrawnStroke[]>([]);
  const [sending, setSending] = useState(false);
  const [why, setWhy] = useState<SigningRefusalCode | 'UNREACHABLE' | null>(null);
  const [again, setAgain] = useState(signatures.length > 0);
  const send = async (drawn: readonly DrawnStroke[]): Promise<void> => {
    if (sending || code === null) return;
    setSending(true);
    setWhy(null);
    const wish = { token, presenceCode: code, sessionId, day, half, strokes: drawn.map((stroke) => [...stroke]), again };
    const answer = (await client.mutation(SignPresenceMutation, { input: { ...wish, idempotencyKey: keyFor([wish]) } })).data?.result;
    setSending(false);
    if (answer === undefined) return setWhy('UNREACHABLE');
    if (answer.__typename !== 'SigningRefused') return onSigned();
    setWhy(answer.code);
    if (answer.code === 'ALREADY_SIGNED') setAgain(true);
    if (ASKS_CODE.includes(answer.code)) setCode(null);
  };
  return (
    <div className={styles['steps']}>
      {why !== null && <Notice tone={why === 'ALREADY_SIGNED' || why === 'UNREACHABLE' ? 'warn' : 'no'}>{why === 'UNREACHABLE' ? t('signing:unsent') : t(`signing:refusal.${why}`)}</Notice>}
      {code === null ? (
        <KioskCode onCode={(read) => { setWhy(null); setCode(read); }} />
      ) : (
        <>
          <p role="status" className={styles['soft']}>{t('signing:codeRead')}</p>
          <h3 className={styles['step']}>{t('signing:stepSign')}</h3>
          <p className={styles['soft']}>{t('signing:draw')}</p>
          <SignatureField value={strokes} onChange={setStrokes} isDisabled={sending} />
          <div className={styles['acts']}>
            {strokes.length > 0 && <Button pending={sending} onPress={() => void send(strokes)}>{t('signing:sign')}</Button>}
            {strokes.length === 0 && <Button pending={sending} onPress={() => void send([])}>{t('signing:confirm')}</Button>}
            <Button look="quiet" onPress={() => setCode(null)}>{t('signing:otherCode')}</Button>
          </div>
        </>
      )}
      <Button look="plain" onPress={onClose}>{t('signing:close')}</Button>
    </div>
  );
}
