import type { EquipmentCategory, GuardianConsentState } from '@escale/domain';
import { createMessages, formatList, type Locale } from '@escale/messages';
import type { LetterWords } from '../../platform/mail/letter.ts';

export interface BookingMailValues {
  readonly name: string;
  readonly activity: string;
  readonly when: string;
  readonly place: string;
  readonly address: string;
  readonly phone: string | null;
  readonly code: string;
  readonly guardianConsent: GuardianConsentState;
  readonly equipment: readonly { readonly category: EquipmentCategory; readonly units: number }[];
  /** Where the one button leads. */
  readonly url: string;
  readonly network: string;
}

/** Says a mail in one language; a cancelled booking has no code to show and nothing to change. */
export function bookingMailWords(locale: Locale, news: 'confirmed' | 'rescheduled' | 'cancelled', values: BookingMailValues): LetterWords {
  const say = createMessages(locale).t;
  const { activity, when, place, code, address, phone, equipment } = values;
  const cancelled = news === 'cancelled';
  const counts = formatList(equipment.map(({ category, units }) => say(`equipment:${category}.count`, { count: units })), locale);
  return {
    locale,
    subject: say(`mail:${news}.subject`, { activity, when }),
    preview: say(`mail:${news}.preview`, { place, code }),
    greeting: say('mail:greeting', { name: values.name }),
    lead: say(`mail:${news}.lead`, { activity, when, place }),
    code: cancelled || code === '' ? null : { label: say('mail:confirmed.code'), value: code, next: say('mail:confirmed.next'), picture: say('ticket:qrLabel') },
    details: [
      ...(cancelled || values.guardianConsent !== 'ASKED' ? [] : [say('helping:mail.waiting')]),
      ...(cancelled && values.guardianConsent === 'REFUSED' ? [say('helping:mail.refused')] : []),
      ...(cancelled ? [] : [say('mail:activity', { activity })]),
      ...(address === '' || cancelled ? [] : [say('mail:address', { address })]),
      ...(counts === '' || cancelled ? [] : [say('mail:equipment', { equipment: counts })]),
      ...(phone === null ? [] : [say('mail:phone', { phone })]),
    ],
    action: { label: say(cancelled ? 'mail:cancelled.action' : 'mail:confirmed.action'), url: values.url, fallback: say('mail:linkFallback') },
    change: cancelled ? null : say('mail:confirmed.change'),
    signature: say('mail:signature', { network: values.network }),
    why: say('mail:why'),
  };
}
