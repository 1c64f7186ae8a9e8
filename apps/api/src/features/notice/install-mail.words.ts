import { createMessages, formatDay } from '@escale/messages';
import type { InstallMailFacts } from './install-mail.reader.ts';
import type { LetterWords } from '../../platform/mail/letter.ts';

export const INSTALL_NEWS = ['ASKED', 'PLANNED', 'DECLINED'] as const;
export type InstallNews = (typeof INSTALL_NEWS)[number];

/** Tells the managers of a place of a request, or who asked of the answer. */
export function installWords(facts: InstallMailFacts, news: InstallNews, { url, network }: { readonly url: string; readonly network: string }): LetterWords {
  const { locale, givenName, placeName, organisationName, moduleFr, moduleEn, note, plannedFor, reason } = facts;
  const say = createMessages(locale).t;
  const values = { asker: organisationName ?? say('catalogue:install.mail.team'), place: placeName, module: locale === 'en' ? moduleEn : moduleFr };
  const details = [
    ...(news === 'ASKED' && note !== null ? [say('catalogue:install.mail.note', { note })] : []),
    ...(plannedFor === null ? [] : [say('catalogue:install.mail.day', { day: formatDay(plannedFor, 'UTC', locale, { year: true }) })]),
    ...(reason === null ? [] : [say('catalogue:install.mail.reason', { reason })]),
  ];
  return {
    locale,
    subject: say(`catalogue:install.mail.${news}.subject`, values),
    preview: say(`catalogue:install.mail.${news}.preview`, values),
    greeting: givenName === null ? say('mail:greetingNoName') : say('mail:greeting', { name: givenName }),
    lead: say(`catalogue:install.mail.${news}.lead`, values),
    code: null,
    details,
    action: { label: say(`catalogue:install.mail.${news}.action`), url, fallback: say('mail:linkFallback') },
    change: null,
    signature: say('mail:signature', { network }),
    why: say('catalogue:install.mail.why'),
  };
}
