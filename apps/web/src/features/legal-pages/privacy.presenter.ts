import { PERSONAL_TABLES, PERSONAL_TABLE_NAMES, type Processing, PROCESSINGS, REGISTER, RETENTION_RULES, wholeYears } from '@escale/domain';
import { formatList, type Locale, type Translate } from '@escale/messages';

/** One activity of the register in plain words. */
export interface ActivityInWords {
  readonly processing: Processing;
  readonly title: string;
  readonly purpose: string;
  readonly facts: readonly string[];
}

/** The register as people read it: the same lists that export, erasure and retention work by. */
export const activitiesInWords = (t: Translate, locale: Locale, demo: boolean): readonly ActivityInWords[] =>
  PROCESSINGS.filter((processing) => demo || processing !== 'DEMONSTRATION').map((processing) => {
    const { basis, people, recipients, safeguards } = REGISTER[processing];
    const data = PERSONAL_TABLE_NAMES.filter((table) => PERSONAL_TABLES[table].processing === processing).map((table) => t(`privacy:table.${table}`));
    return {
      processing,
      title: t(`privacy:processing.${processing}.title`),
      purpose: t(`privacy:processing.${processing}.purpose`),
      facts: [
        t('legal:privacyPage.data', { data: data.join(' ; ') }),
        t('legal:privacyPage.basis', { basis: t(`privacy:basis.${basis}`) }),
        t('legal:privacyPage.people', { people: formatList(people.map((who) => t(`privacy:people.${who}`)), locale) }),
        t('legal:privacyPage.recipients', { recipients: formatList(recipients.map((who) => t(`privacy:recipient.${who}`)), locale) }),
        t('legal:privacyPage.security', { security: formatList(safeguards.map((guard) => t(`privacy:safeguard.${guard}`)), locale) }),
      ],
    };
  });

/** How long each kind is kept, what then becomes of it and where that comes from. */
export const retentionInWords = (t: Translate, demo: boolean): readonly string[] =>
  RETENTION_RULES.filter(({ kind }) => demo || kind !== 'DEMO_MAIL').map(({ kind, days, action, source }) => {
    const years = wholeYears(days);
    const words = { kind: t(`privacy:kind.${kind}`), clock: t(`privacy:clock.${kind}`), action: t(`privacy:action.${action}`), source: t(`privacy:source.${source}`) };
    if (days === 0) return t('legal:privacyPage.keptNow', words);
    return t('legal:privacyPage.keptLine', { ...words, length: years === null ? t('privacy:days', { count: days }) : t('privacy:years', { count: years }) });
  });
