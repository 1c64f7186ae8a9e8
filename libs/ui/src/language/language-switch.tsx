import { LOCALES } from '@escale/messages';
import type { ReactNode } from 'react';
import styles from './language-switch.module.css';
import { useMessages } from './use-messages.ts';

const NAMES = { fr: 'shell:french', en: 'shell:english' } as const;

export type LanguageSwitchProps = {
  /** Called after the language has changed, to remember it. */
  readonly onChange?: (locale: (typeof LOCALES)[number]) => void;
};

/** The languages of the product, each in its own words; the present one is marked. */
export const LanguageSwitch = ({ onChange }: LanguageSwitchProps): ReactNode => {
  const { t, locale, instance } = useMessages();
  return (
    <div role="group" aria-label={t('shell:language')} className={styles['languages']}>
      {LOCALES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === locale}
          className={styles['language']}
          onClick={() => {
            void instance.changeLanguage(language).then(() => onChange?.(language));
          }}
        >
          <span aria-hidden="true">{language}</span>
          <span className="visually-hidden">{t(NAMES[language])}</span>
        </button>
      ))}
    </div>
  );
};
