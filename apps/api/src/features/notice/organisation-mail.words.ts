import { createMessages, formatDay } from '@escale/messages';
import type { LetterWords } from '../../platform/mail/letter.ts';
import type { AgreementMailFacts, OrganisationMailFacts } from './organisation-mail.reader.ts';

interface Frame {
  readonly url: string;
  readonly network: string;
}

export const ORGANISATION_NEWS = ['VERIFIED', 'REFUSED', 'SUSPENDED'] as const;
export const AGREEMENT_NEWS = ['ASKED', 'AGREED', 'CHANGED', 'DECLINED', 'ENDED'] as const;
type Kind = `organisation.${(typeof ORGANISATION_NEWS)[number]}` | `agreement.${(typeof AGREEMENT_NEWS)[number]}`;

function letter({ locale, givenName, reason }: OrganisationMailFacts, kind: Kind, values: Readonly<Record<string, string>>, { url, network }: Frame, details: readonly string[]): LetterWords {
  const say = createMessages(locale).t;
  const words = { ...values, network };
  return {
    locale,
    subject: say(`organisation:mail.${kind}.subject`, words),
    preview: say(`organisation:mail.${kind}.preview`, words),
    greeting: givenName === null ? say('mail:greetingNoName') : say('mail:greeting', { name: givenName }),
    lead: say(`organisation:mail.${kind}.lead`, words),
    code: null,
    details: [...details, ...(reason === null ? [] : [say('organisation:mail.reason', { reason })])],
    action: { label: say(`organisation:mail.${kind}.action`, words), url, fallback: say('mail:linkFallback') },
    change: null,
    signature: say('mail:signature', { network }),
    why: say('organisation:mail.why', words),
  };
}

/** Says what the network decided on an organisation. */
export const organisationWords = (facts: OrganisationMailFacts, news: (typeof ORGANISATION_NEWS)[number], frame: Frame): LetterWords => letter(facts, `organisation.${news}`, { organisation: facts.organisationName }, frame, []);

/** Says what became of an agreement. */
export function agreementWords(facts: AgreementMailFacts, news: (typeof AGREEMENT_NEWS)[number], frame: Frame): LetterWords {
  const say = createMessages(facts.locale).t;
  const values = { organisation: facts.organisationName, place: facts.placeName ?? say('organisation:agreement.wholeNetwork') };
  return letter(facts, `agreement.${news}`, values, frame, [say('organisation:agreement.days', { from: formatDay(facts.from, 'UTC', facts.locale, { year: true }), until: formatDay(facts.until, 'UTC', facts.locale, { year: true }) })]);
}
