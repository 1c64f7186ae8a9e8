import { languageTag, resolveLocale, resolveSpoken, spokenDirection, type Locale } from '@escale/messages';
import { useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { MessagesContext, type Messages } from './messages-context.ts';

export type MessagesProviderProps = { readonly messages: Messages['instance']; readonly children: ReactNode };

/** Gives every screen its words, React Aria its language, and the document its `lang`; follows `changeLanguage`. */
export const MessagesProvider = ({ messages, children }: MessagesProviderProps): ReactNode => {
  const language = useSyncExternalStore(
    (changed) => {
      messages.on('languageChanged', changed);
      return () => messages.off('languageChanged', changed);
    },
    () => messages.language,
    () => messages.language,
  );
  const locale: Locale = resolveLocale(language);
  const spoken = resolveSpoken(language);
  // A new `t` for each language, so that what depends on it is drawn again.
  const value = useMemo<Messages>(() => ({ instance: messages, locale, spoken, t: messages.getFixedT(spoken) }), [messages, locale, spoken]);
  useEffect(() => {
    document.documentElement.lang = spoken;
    document.documentElement.dir = spokenDirection(spoken);
  }, [spoken]);
  return (
    <MessagesContext value={value}>
      <I18nProvider locale={languageTag(spoken)}>{children}</I18nProvider>
    </MessagesContext>
  );
};
