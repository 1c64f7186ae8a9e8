import { createInstance, type i18n } from 'i18next';
import ICU from 'i18next-icu';
import type { Locale } from './locale.ts';
import { DEFAULT_NAMESPACE, NAMESPACES, resources, type Catalogue } from './resources.ts';
import { isProductLanguage, languageTag, resolveSpoken, SPOKEN_LANGUAGES } from './spoken/languages.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    resources: Catalogue;
    returnNull: false;
  }
}

/** An i18next instance that speaks `locale` at once, in a browser, in Node and in tests; `changeLanguage` switches it. */
export const createMessages = (locale: Locale): i18n => {
  const instance = createInstance();
  const icu = new ICU({
    parseLngForICU: (language) => languageTag(resolveSpoken(language)),
    // A sentence without one of its values is a bug of the caller; showing `{name}` to a reader would hide it.
    parseErrorHandler: (cause, key) => {
      throw new Error(`The message "${key}" cannot be said: ${cause.message}`, { cause });
    },
  });
  void instance.use(icu).init({
    lng: locale,
    // What is not said in a language of a kiosk alone is said in French; the languages of the product say everything.
    fallbackLng: (language: string) => (isProductLanguage(language) ? [] : ['fr']),
    supportedLngs: [...SPOKEN_LANGUAGES],
    resources,
    ns: [...NAMESPACES],
    defaultNS: DEFAULT_NAMESPACE,
    initAsync: false,
    returnNull: false,
    interpolation: { escapeValue: false },
  });
  return instance;
};

/** Says one key, in the language of the instance it comes from; every `namespace:key` is checked by the compiler. */
export type Translate = i18n['t'];
