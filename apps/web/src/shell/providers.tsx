import { createMessages } from '@escale/messages';
import { MessagesProvider } from '@escale/ui';
import { type ReactNode, useState } from 'react';
import { Provider } from 'urql';
import { createClient } from './client.ts';
import { startingLanguage } from './language.ts';

/** What every screen stands on: words and the way to the API. */
export function Providers({ children }: { readonly children: ReactNode }) {
  const [messages] = useState(() => createMessages(startingLanguage()));
  const [client] = useState(createClient);
  return (
    <MessagesProvider messages={messages}>
      <Provider value={client}>{children}</Provider>
    </MessagesProvider>
  );
}
