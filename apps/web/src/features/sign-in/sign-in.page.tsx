import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { refusalIn } from '../identity/refusal.presenter.ts';
import { AskMail } from './ask-mail.tsx';
import { CheckMail } from './check-mail.tsx';
import { EnterPassword } from './enter-password.tsx';
import { keepPending, forgetPending, pendingSignIn } from './pending-sign-in.ts';

/** Signing in: first the address, then what was mailed to it. A reload finds the second step again. */
export function SignInPage() {
  const [query, setQuery] = useSearchParams();
  const refused = refusalIn(query) !== null;
  const returnTo = query.get('retour');
  const [pending, setPending] = useState(() => pendingSignIn(new Date()));
  const [byPassword, setByPassword] = useState(false);
  if (byPassword) return <EnterPassword returnTo={returnTo} onMail={() => setByPassword(false)} />;
  // Who comes back from elsewhere without success is told so, whatever mail they had asked for before.
  if (pending === null || refused) {
    return (
      <AskMail
        returnTo={returnTo}
        onPassword={() => setByPassword(true)}
        onSent={(sent) => {
          const next = { ...sent, returnTo };
          keepPending(next);
          setPending(next);
          if (refused) setQuery(returnTo === null ? {} : { retour: returnTo }, { replace: true });
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
