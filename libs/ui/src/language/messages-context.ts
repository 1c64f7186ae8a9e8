import type { createMessages, Locale, Translate } from '@escale/messages';
import { createContext } from 'react';

export type Messages = {
  /** The i18next instance the app created once with `createMessages`. */
  readonly instance: ReturnType<typeof createMessages>;
  readonly locale: Locale;
  readonly t: Translate;
};

export const MessagesContext = createContext<Messages | null>(null);
