import { createMessages, type Locale } from '@escale/messages';
import type { LetterWords } from '../../platform/mail/letter.ts';

/** Says the mail of a sign-in; the code in two groups, as people read six figures. */
export function signInMailWords(locale: Locale, { givenName, code, minutes, url, network }: { readonly givenName: string | null; readonly code: string; readonly minutes: number; readonly url: string; readonly network: string }): LetterWords {
  const say = createMessages(locale).t;
  const figures = `${code.slice(0, 3)} ${code.slice(3)}`;
  return {
    locale,
    subject: say('mail:signIn.subject', { network }),
    preview: say('mail:signIn.preview', { minutes }),
    greeting: givenName === null ? say('mail:greetingNoName') : say('mail:greeting', { name: givenName }),
    lead: say('mail:signIn.lead', { network }),
    code: { label: say('mail:signIn.code'), value: figures, next: say('mail:signIn.next', { minutes }), picture: null },
    details: [],
    action: { label: say('mail:signIn.action'), url, fallback: say('mail:linkFallback') },
    change: say('mail:signIn.notYou'),
    signature: say('mail:signature', { network }),
    why: say('mail:signIn.why'),
  };
}
