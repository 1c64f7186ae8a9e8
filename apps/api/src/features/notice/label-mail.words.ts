import type { LocalDay } from '@escale/domain';
import { createMessages, formatDay } from '@escale/messages';
import type { LetterWords } from '../../platform/mail/letter.ts';
import type { LabelMailFacts } from './label-mail.reader.ts';

/** Letters about files, and to which side each goes. */
export const LABEL_LETTERS = { RECEIPT: 'PLACE', NEW_FILE: 'NETWORK', WITHDRAWN: 'BOTH', MESSAGE_TO_PLACE: 'PLACE', MESSAGE_TO_NETWORK: 'NETWORK' } as const;
export type LabelLetter = keyof typeof LABEL_LETTERS;

interface Frame {
  readonly url: string;
  readonly network: string;
  readonly until: LocalDay | null;
}

/** Says what happened to a file. */
export function labelWords({ locale, givenName, placeName: place, labelFr, labelEn, text }: LabelMailFacts, kind: LabelLetter, { url, network, until }: Frame): LetterWords {
  const say = createMessages(locale).t;
  const words = { place, label: locale === 'fr' ? labelFr : labelEn, network };
  return {
    locale,
    subject: say(`labelFile:mail.${kind}.subject`, words),
    preview: say(`labelFile:mail.${kind}.preview`, words),
    greeting: givenName === null ? say('mail:greetingNoName') : say('mail:greeting', { name: givenName }),
    lead: say(`labelFile:mail.${kind}.lead`, words),
    code: null,
    details: [...(text === null ? [] : [text]), ...(until === null ? [] : [say('labelFile:mail.until', { day: formatDay(until, 'UTC', locale, { year: true }) })])],
    action: { label: say(`labelFile:mail.${kind}.action`, words), url, fallback: say('mail:linkFallback') },
    change: null,
    signature: say('mail:signature', { network }),
    why: say(LABEL_LETTERS[kind] === 'NETWORK' ? 'labelFile:mail.whyNetwork' : 'labelFile:mail.whyPlace', words),
  };
}
