import type { KeyChange } from '@escale/domain';
import { createMessages, type Locale } from '@escale/messages';
import type { LetterWords } from '../../platform/mail/letter.ts';

/** Says that a way into an account has changed, and what to do if it was somebody else. */
export function keyMailWords(locale: Locale, change: KeyChange, { givenName, url, network }: { readonly givenName: string | null; readonly url: string; readonly network: string }): LetterWords {
  const say = createMessages(locale).t;
  return {
    locale,
    subject: say(`keys:mail.${change}.subject`, { network }),
    preview: say('keys:mail.preview'),
    greeting: givenName === null ? say('mail:greetingNoName') : say('mail:greeting', { name: givenName }),
    lead: say(`keys:mail.${change}.lead`, { network }),
    code: null,
    details: [say('keys:mail.others'), say('keys:mail.you')],
    action: { label: say('keys:mail.action'), url, fallback: say('mail:linkFallback') },
    change: say('keys:mail.notYou'),
    signature: say('mail:signature', { network }),
    why: say('keys:mail.why'),
  };
}
