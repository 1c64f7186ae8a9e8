import { useMessages } from '@escale/ui';
import { useState } from 'react';
import { useClient } from 'urql';
import { RequestSignInMutation } from './sign-in.graphql.ts';

export type Sent = { readonly requestId: string; readonly email: string; readonly expiresAt: string };

/** Asks for the mail; `problem` is what to tell when it cannot be sent. */
export function useRequest(onSent: (sent: Sent) => void) {
  const { t, locale } = useMessages();
  const client = useClient();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const request = async (email: string): Promise<void> => {
    setSending(true);
    setProblem(null);
    const { data } = await client.mutation(RequestSignInMutation, { input: { email, locale } });
    setSending(false);
    if (data == null) return setProblem(t('shell:unreachable.text'));
    const answer = data.requestSignIn;
    if (answer.__typename === 'SignInRefused') return setProblem(t(`account:refusal.${answer.code}`));
    onSent({ requestId: answer.requestId, expiresAt: answer.expiresAt, email: email.trim() });
  };
  return { request, sending, problem };
}
