import { createMessages, formatMoment, type Locale } from '@escale/messages';
import type { Role } from '@escale/domain';
import type { LetterWords } from '../../platform/mail/letter.ts';
import type { InvitationMailFacts, RolePersonFacts } from './role-mail.reader.ts';

interface Frame {
  readonly url: string;
  readonly network: string;
}

type Kind = 'invited' | 'decisionWaits' | 'removed';

function letter(locale: Locale, kind: Kind, values: Readonly<Record<string, string>>, { url, network }: Frame, greeting: string, details: readonly string[], change: string | null): LetterWords {
  const say = createMessages(locale).t;
  const words = { ...values, network };
  return {
    locale,
    subject: say(`roles:mail.${kind}.subject`, words),
    preview: say(`roles:mail.${kind}.preview`, words),
    greeting,
    lead: say(`roles:mail.${kind}.lead`, words),
    code: null,
    details,
    action: { label: say(`roles:mail.${kind}.action`, words), url, fallback: say('mail:linkFallback') },
    change,
    signature: say('mail:signature', { network }),
    why: say(`roles:mail.${kind}.why`, words),
  };
}

/** Says an invitation: which role, where, from whom, until when. */
export function invitationWords({ locale, role, scopeName, byName, expiresAt, timeZone }: InvitationMailFacts, frame: Frame): LetterWords {
  const say = createMessages(locale).t;
  const values = { role: say(`account:role.${role}`), scope: scopeName ?? say('account:mine.wholeNetwork') };
  return letter(locale, 'invited', values, frame, say('mail:greetingNoName'), [
    ...(byName === null ? [] : [say('roles:mail.invited.by', { name: byName })]),
    say('roles:mail.invited.until', { when: formatMoment(expiresAt, timeZone, locale) }),
  ], say('roles:mail.invited.notYou'));
}

const greet = ({ locale, givenName }: RolePersonFacts): string => {
  const say = createMessages(locale).t;
  return givenName === null ? say('mail:greetingNoName') : say('mail:greeting', { name: givenName });
};

/** Tells an administrator that a second one is wanted. */
export const decisionWords = (person: RolePersonFacts, frame: Frame): LetterWords => letter(person.locale, 'decisionWaits', {}, frame, greet(person), [], null);

/** Tells somebody that they no longer have a role. */
export const removedWords = (person: RolePersonFacts, role: Role, frame: Frame): LetterWords =>
  letter(person.locale, 'removed', { role: createMessages(person.locale).t(`account:role.${role}`) }, frame, greet(person), [], createMessages(person.locale).t('roles:mail.removed.notRight'));
