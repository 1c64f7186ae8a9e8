import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { AskMail } from './ask-mail.tsx';
import { CheckMail } from './check-mail.tsx';
import { keepPending, forgetPending, pendingSignIn } from './pending-sign-in.ts';

/** Signing in: first the address, then what was mailed to it. A reload finds the second step again. */
export function SignInPage() {
  const [query] = useSearchParams();
  const returnTo = query.get('retour');
  const [pending, setPending] = useState(() => pendingSignIn(new Date()));
  if (pending === null) {
    return (
      <AskMail
        onSent={(sent) => {
          const next = { ...sent, returnTo };
          keepPending(next);
          setPending(next);
        }}
      />
    );
  }
  return (
    <CheckMail
      pending={pending}
      onSentAgain={(sent) => {
        const next = { ...pending, ...sent };
        keepPending(next);
        setPending(next);
      }}
      onOther={() => {
        forgetPending();
        setPending(null);
      }}
    />
  );
}
