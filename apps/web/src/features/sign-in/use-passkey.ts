import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { enter } from './enter.ts';
import { type PasskeyOutcome, proveByPasskey } from './prove-by-passkey.ts';

/** A little less than the five minutes a challenge lives. */
const ASK_AGAIN_MS = 4.5 * 60_000;

/** Signing in with a passkey: on a button, and by itself in the address field where the browser offers them there. */
export function usePasskey(returnTo: string | null) {
  const client = useClient();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Exclude<PasskeyOutcome, 'IN'> | null>(null);
  const settle = useCallback(
    (outcome: PasskeyOutcome): void => {
      if (outcome === 'IN') enter(returnTo);
      else setProblem(outcome);
    },
    [returnTo],
  );
  useEffect(() => {
    let gone = false;
    const wait = async (): Promise<void> => {
      const { browserSupportsWebAuthnAutofill } = await import('@simplewebauthn/browser');
      if (gone || !(await browserSupportsWebAuthnAutofill())) return;
      const outcome = await proveByPasskey(client, true);
      // Nobody asked for anything: only what a person did is answered.
      if (!gone && outcome !== 'LEFT' && outcome !== 'UNREACHABLE' && outcome !== 'TOO_MANY_ATTEMPTS') settle(outcome);
    };
    void wait();
    const again = setInterval(() => void wait(), ASK_AGAIN_MS);
    return () => {
      gone = true;
      clearInterval(again);
      void import('@simplewebauthn/browser').then(({ WebAuthnAbortService }) => WebAuthnAbortService.cancelCeremony());
    };
  }, [client, settle]);
  const ask = async (): Promise<void> => {
    setAsking(true);
    setProblem(null);
    const outcome = await proveByPasskey(client, false);
    setAsking(false);
    settle(outcome);
  };
  return { ask, asking, problem, supported: typeof PublicKeyCredential === 'function' };
}
