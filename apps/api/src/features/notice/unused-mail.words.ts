import { createMessages, formatDay, type Locale } from '@escale/messages';
import type { LetterWords } from '../../platform/mail/letter.ts';

/** An account has no place of its own; most readers are here. */
const READER_ZONE = 'Europe/Paris';

interface UnusedFacts {
  readonly givenName: string | null;
  readonly unusedSince: Date;
  readonly erasedFrom: Date;
  readonly url: string;
  readonly network: string;
}

/** Says when an unused account will go, in words, and that signing in keeps it. */
export function unusedMailWords(locale: Locale, { givenName, unusedSince, erasedFrom, url, network }: UnusedFacts): LetterWords {
  const say = createMessages(locale).t;
  const [day, since] = [erasedFrom, unusedSince].map((instant) => formatDay(instant, READER_ZONE, locale, { year: true }));
  return {
    locale,
    subject: say('privacy:unused.subject', { network, day: day ?? '' }),
    preview: say('privacy:unused.preview'),
    greeting: givenName === null ? say('mail:greetingNoName') : say('mail:greeting', { name: givenName }),
    lead: say('privacy:unused.lead', { network, day: day ?? '' }),
    code: null,
    details: [say('privacy:unused.since', { since: since ?? '' }), say('privacy:unused.keep', { day: day ?? '' }), say('privacy:unused.nothing')],
    action: { label: say('privacy:unused.action'), url, fallback: say('mail:linkFallback') },
    change: say('privacy:unused.takeAway'),
    signature: say('mail:signature', { network }),
    why: say('privacy:unused.why'),
  };
}
