import type { AccessDetails } from '@escale/domain';
import { formatList } from '@escale/messages';
import { Accessibility, Globe, HandHelping, useMessages, Volume2 } from '@escale/ui';
import type { PlaceFactsFragment as Facts } from '../../gql/graphql.ts';
import { languageName } from '../../shell/language-name.ts';
import { accessView } from './access.presenter.ts';
import { Part } from './fact-sections.tsx';
import styles from './place-facts.module.css';
import about from './place-about.module.css';

/** How one gets in and is welcomed: the essential first, then from the street to the toilets. */
export function Access({ facts, access }: { readonly facts: Pick<Facts, 'helpLanguages' | 'wheelchairAccessible' | 'quiet' | 'staffHelp'>; readonly access: AccessDetails }) {
  const { t, locale } = useMessages();
  const languages = formatList(facts.helpLanguages.map((tag) => languageName(tag, locale)), locale);
  const told = accessView(access, { t, locale });
  return (
    <Part title={t('place:access.title')}>
      <ul role="list" className={styles['list']}>
        <li>
          <Accessibility aria-hidden="true" />
          {facts.wheelchairAccessible ? t('place:access.wheelchair') : t('place:access.wheelchairNo')}
        </li>
        {facts.quiet && (
          <li>
            <Volume2 aria-hidden="true" />
            {t('place:access.quiet')}
          </li>
        )}
        {facts.staffHelp && (
          <li>
            <HandHelping aria-hidden="true" />
            {t('place:access.staffHelp')}
          </li>
        )}
        {languages !== '' && (
          <li>
            <Globe aria-hidden="true" />
            {t('place:access.languages', { languages })}
          </li>
        )}
      </ul>
      {told.length > 0 && (
        <div className={about['told']}>
          {told.map(({ section, title, lines }) => (
            <div key={section}>
              <h3>{title}</h3>
              <ul>
                {lines.map(({ key, words, href }) => (
                  <li key={key}>{href === null ? words : <a href={href} rel="noreferrer">{words}</a>}</li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      )}
    </Part>
  );
}
