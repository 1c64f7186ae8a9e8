import { createMessages } from '@escale/messages';
import { MessagesProvider } from '@escale/ui';
import { type ReactNode, useState } from 'react';
import { type Client, Provider } from 'urql';
import { STARTING_LANGUAGE } from './language.ts';

/** What every screen stands on: words and the way to the API. */
export function Providers({ client, children }: { readonly client: Client; readonly children: ReactNode }) {
  const [messages] = useState(() => createMessages(STARTING_LANGUAGE));
  return (
    <MessagesProvider messages={messages}>
      <Provider value={client}>{children}</Provider>
    </MessagesProvider>
  );
}
