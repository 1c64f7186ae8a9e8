import { createMessages } from '@escale/messages';
import type { LetterWords } from '../../platform/mail/letter.ts';
import type { PieceMailFacts } from './piece-mail.reader.ts';

/** Tells who attached a file that something was found in it. */
export function pieceWords({ locale, givenName, placeName, fileName }: PieceMailFacts, { url, network }: { readonly url: string; readonly network: string }): LetterWords {
  const say = createMessages(locale).t;
  const values = { place: placeName, file: fileName };
  return {
    locale,
    subject: say('labelPieces:mail.subject', values),
    preview: say('labelPieces:mail.preview', values),
    greeting: givenName === null ? say('mail:greetingNoName') : say('mail:greeting', { name: givenName }),
    lead: say('labelPieces:mail.lead', values),
    code: null,
    details: [say('labelPieces:mail.remedy')],
    action: { label: say('labelPieces:mail.action'), url, fallback: say('mail:linkFallback') },
    change: null,
    signature: say('mail:signature', { network }),
    why: say('labelPieces:mail.why'),
  };
}
