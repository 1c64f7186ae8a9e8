import { createMessages, type Locale } from '@escale/messages';
import type { LetterWords } from '../../platform/mail/letter.ts';

export interface GuardianMailValues {
  /** Of the guardian. */
  readonly name: string;
  /** First name and initial of the young person. */
  readonly learner: string;
  readonly activity: string;
  readonly when: string;
  readonly place: string;
  readonly address: string;
  readonly phone: string | null;
  readonly safetyNotice: boolean;
  readonly url: string;
  readonly network: string;
}

/** Says the mail to a minor's guardian: who, what, where, when, and the page where they answer. */
export function guardianMailWords(locale: Locale, { name, learner, activity, when, place, address, phone, safetyNotice, url, network }: GuardianMailValues): LetterWords {
  const say = createMessages(locale).t;
  return {
    locale,
    subject: say('helping:mail.subject', { learner, when }),
    preview: say('helping:mail.preview', { learner, place }),
    greeting: say('mail:greeting', { name }),
    lead: say('helping:mail.lead', { learner }),
    code: null,
    details: [
      say('mail:activity', { activity }),
      say('helping:mail.when', { when }),
      say('helping:mail.where', { place }),
      ...(address === '' ? [] : [say('mail:address', { address })]),
      ...(phone === null ? [] : [say('mail:phone', { phone })]),
      ...(safetyNotice ? [say('helping:mail.notice')] : []),
    ],
    action: { label: say('helping:mail.action'), url, fallback: say('mail:linkFallback') },
    change: say('helping:mail.change'),
    signature: say('mail:signature', { network }),
    why: say('helping:mail.why'),
  };
}
