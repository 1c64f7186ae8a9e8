import { createMessages, type Locale } from '@escale/messages';
import type { LetterWords } from '../../platform/mail/letter.ts';

export type TeamNews = 'asked' | 'reminder';

export interface TeamMailValues {
  readonly forName: string | null;
  /** First name and initial of who asks: a mail travels, the page behind its link tells the rest. */
  readonly who: string;
  readonly activity: string;
  readonly when: string;
  readonly place: string;
  /** Until when an answer is of use, by the clocks of the place. */
  readonly due: string;
  readonly people: number;
  readonly minor: boolean;
  readonly url: string;
  readonly settingsUrl: string;
  readonly network: string;
}

/** Puts a request to somebody of the team, or reminds them of it. */
export function teamMailWords(locale: Locale, news: TeamNews, { forName, who, activity, when, place, due, people, minor, url, settingsUrl, network }: TeamMailValues): LetterWords {
  const say = createMessages(locale).t;
  return {
    locale,
    subject: say(`mail:team.${news}.subject`, { who, activity, when }),
    preview: say('mail:team.preview', { due }),
    greeting: forName === null ? say('mail:greetingNoName') : say('mail:greeting', { name: forName }),
    lead: say(`mail:team.${news}.lead`, { who, activity, when, place, due }),
    code: null,
    details: [say('mail:team.people', { count: people }), ...(minor ? [say('offers:requests.minor')] : []), say('mail:team.lapses', { due })],
    action: { label: say('mail:team.action'), url, fallback: say('mail:linkFallback') },
    aside: { label: say('mail:team.settings'), url: settingsUrl },
    change: say('mail:team.yours'),
    signature: say('mail:signature', { network }),
    why: say('mail:team.why', { place }),
  };
}
