import { languageTag, type Locale, spokenDirection } from '@escale/messages';
import { type ReactNode, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import { MessagesContext, type Messages } from './messages-context.ts';
import styles from './said-in.module.css';
import { useMessages } from './use-messages.ts';

export type SaidInProps = { readonly language: Locale; readonly children: ReactNode };

/** A part of a screen in a language of its own, marked as such, while the rest goes on in the reader's. */
export const SaidIn = ({ language, children }: SaidInProps): ReactNode => {
  const { instance } = useMessages();
  const value = useMemo<Messages>(() => ({ instance, locale: language, spoken: language, t: instance.getFixedT(language) }), [instance, language]);
  return (
    <MessagesContext value={value}>
      <I18nProvider locale={languageTag(language)}>
        <span lang={language} dir={spokenDirection(language)} className={styles['part']}>
          {children}
        </span>
      </I18nProvider>
    </MessagesContext>
  );
};
