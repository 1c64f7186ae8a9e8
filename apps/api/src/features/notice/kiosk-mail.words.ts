import { createMessages } from '@escale/messages';
import type { LetterWords } from '../../platform/mail/letter.ts';
import type { KioskMailFacts } from './kiosk-mail.reader.ts';

/** Tells somebody of a team what waits at the kiosks of their place; null where all of it was looked at meanwhile. */
export function kioskWords({ locale, givenName, placeName, toDecide, unfit, overdue, missing }: KioskMailFacts, { url, settingsUrl, network }: { readonly url: string; readonly settingsUrl: string; readonly network: string }): LetterWords | null {
  const say = createMessages(locale).t;
  const place = { place: placeName };
  const details = [
    ...(toDecide === 0 ? [] : [say('kioskMail:decide', { count: toDecide })]),
    ...(unfit === 0 ? [] : [say('kioskMail:unfit', { count: unfit })]),
    ...(overdue.length === 0 ? [] : [say('kioskMail:overdue', { count: overdue.length, tags: overdue.join(', ') })]),
    ...(missing.length === 0 ? [] : [say('kioskMail:missing', { count: missing.length, tags: missing.join(', ') })]),
  ];
  const count = toDecide + unfit + overdue.length + missing.length;
  if (count === 0) return null;
  return {
    locale,
    subject: say('kioskMail:subject', place),
    preview: say('kioskMail:preview', { count }),
    greeting: givenName === null ? say('mail:greetingNoName') : say('mail:greeting', { name: givenName }),
    lead: say('kioskMail:lead', place),
    code: null,
    details,
    action: { label: say('kioskMail:action'), url, fallback: say('mail:linkFallback') },
    aside: { label: say('mail:team.settings'), url: settingsUrl },
    change: null,
    signature: say('mail:signature', { network }),
    why: say('kioskMail:why', place),
  };
}
