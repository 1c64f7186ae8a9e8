import { createMessages, type Locale } from '@escale/messages';
import type { LetterWords } from '../../platform/mail/letter.ts';

export type SeriesNews = 'confirmed' | 'moved' | 'cancelled';

export interface SeriesMailValues {
  readonly name: string;
  readonly activity: string;
  readonly place: string;
  readonly address: string;
  readonly phone: string | null;
  /** What is still to come, in order. */
  readonly sessions: readonly { readonly when: string; readonly code: string }[];
  readonly url: string;
  readonly network: string;
}

/** Says a mail about a series: every session that is to come with its code. */
export function seriesMailWords(locale: Locale, news: SeriesNews, { name, activity, place, address, phone, sessions, url, network }: SeriesMailValues): LetterWords {
  const say = createMessages(locale).t;
  const count = sessions.length;
  const lead = say(`mail:series.${news}.lead`, { count, activity, place });
  return {
    locale,
    subject: say(`mail:series.${news}.subject`, { count, activity }),
    preview: lead,
    greeting: say('mail:greeting', { name }),
    lead,
    code: null,
    details: [...sessions.map((session) => say('mail:series.session', session)), ...(count === 0 ? [] : [say('mail:series.calendar')]), ...(address === '' ? [] : [say('mail:address', { address })]), ...(phone === null ? [] : [say('mail:phone', { phone })])],
    action: { label: say('mail:series.action'), url, fallback: say('mail:linkFallback') },
    change: count === 0 ? null : say('mail:series.change'),
    signature: say('mail:signature', { network }),
    why: say('mail:why'),
  };
}
