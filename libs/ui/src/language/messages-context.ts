import type { createMessages, Locale, SpokenLanguage, Translate } from '@escale/messages';
import { createContext } from 'react';

export type Messages = {
  /** The i18next instance the app created once with `createMessages`. */
  readonly instance: ReturnType<typeof createMessages>;
  /** The language of the product: of titles people wrote, and of what a language of kiosks alone has no words for. */
  readonly locale: Locale;
  /** The language spoken now; of hours and days too. */
  readonly spoken: SpokenLanguage;
  readonly t: Translate;
};

export const MessagesContext = createContext<Messages | null>(null);
