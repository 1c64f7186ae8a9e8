import { createMessages, type Locale } from '@escale/messages';
import type { LetterWords } from '../../platform/mail/letter.ts';

export type RequestNews = 'received' | 'refused' | 'expired';

export interface RequestMailValues {
  readonly name: string;
  readonly activity: string;
  readonly when: string;
  readonly place: string;
  /** Until when the place answers, by its own clocks. */
  readonly due: string;
  readonly reason: string | null;
  readonly phone: string | null;
  /** Where the one button leads: to the request, or to other slots of the place. */
  readonly url: string;
  readonly network: string;
}

/** Says a mail about a request: that it is on its way and until when, that it was refused and why, or that nobody answered. */
export function requestMailWords(locale: Locale, news: RequestNews, { name, activity, when, place, due, reason, phone, url, network }: RequestMailValues): LetterWords {
  const say = createMessages(locale).t;
  const received = news === 'received';
  return {
    locale,
    subject: say(`mail:request.${news}.subject`, { activity, when }),
    preview: say(`mail:request.${news}.preview`, { place, due }),
    greeting: say('mail:greeting', { name }),
    lead: say(`mail:request.${news}.lead`, { activity, when, place, due }),
    code: null,
    details: [
      ...(received ? [say('mail:request.received.kept'), say('mail:activity', { activity })] : []),
      ...(news === 'refused' && reason !== null ? [say('mail:request.refused.reason', { reason })] : []),
      ...(news === 'expired' ? [say('mail:request.expired.explained')] : []),
      ...(phone === null ? [] : [say('mail:phone', { phone })]),
    ],
    action: { label: say(received ? 'mail:request.received.action' : 'mail:request.action'), url, fallback: say('mail:linkFallback') },
    change: received ? say('mail:request.received.change') : null,
    signature: say('mail:signature', { network }),
    why: say('mail:why'),
  };
}
