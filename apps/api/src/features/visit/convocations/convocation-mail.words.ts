import type { ConvocationReader } from '@escale/domain';
import { createMessages, formatPhone, formatTimeRange, type Locale } from '@escale/messages';
import type { LetterWords } from '../../../platform/mail/letter.ts';
import type { PersonShown } from '../attendance/show-attendance.ts';
import { addressOf, nameOf, type PaperFacts, placeOf } from '../papers/paper-facts.ts';

/** Where answers to what papers say go: name, address and number, as far as they are known. */
const contactOf = ({ papers: { contactName, contactEmail, contactPhone, organisationName } }: PaperFacts): string => {
  const known = [contactName, contactEmail, contactPhone === null ? null : formatPhone(contactPhone)].filter((part) => part !== null);
  return known.length === 0 ? organisationName : known.join(', ');
};

/** The mail a convocation goes with: what it says, for who does not open it. `facts` are of the sessions to come of one person. */
export function convocationWords(facts: PaperFacts, person: PersonShown, reader: ConvocationReader, locale: Locale, { publicUrl, network, signingUrl }: { readonly publicUrl: string; readonly network: string; readonly signingUrl: string }): LetterWords {
  const { t } = createMessages(locale);
  const { papers, sessions } = facts;
  const values = { training: papers.training, organisation: papers.organisationName, name: nameOf(person), count: sessions.length };
  const lines = sessions.map((session) => {
    const { row } = session;
    const place = placeOf(session, papers);
    return { when: formatTimeRange(row.startsAt, row.endsAt, row.zone, locale, { year: true }), place: [row.placeName, place === undefined ? '' : addressOf(place)].filter((part) => part !== '').join(', ') };
  });
  const minor = papers.minors.find(({ learnerId }) => learnerId === person.row.learnerId);
  const slug = sessions[0] && placeOf(sessions[0], papers)?.slug;
  return {
    locale,
    subject: t('papers:mail.subject', values),
    preview: t('papers:mail.preview', { when: lines[0]?.when ?? '' }),
    greeting: reader === 'LEARNER' ? t('mail:greeting', { name: person.row.givenName }) : t('mail:greetingNoName'),
    lead: t(`papers:mail.${reader}.lead`, values),
    code: null,
    details: [
      ...lines.map((line) => t('papers:mail.session', line)),
      t('papers:mail.joined'),
      ...(minor === undefined || reader === 'LEARNER' ? [] : [t(minor.consent === 'ON_PAPER' ? 'papers:mail.minorSigned' : 'papers:mail.minorAsked')]),
      // It signs for the learner: to them alone.
      ...(reader === 'LEARNER' ? [t('signing:paper.mail', { url: signingUrl })] : []),
      t('papers:mail.ask', { contact: contactOf(facts) }),
    ],
    action: { label: t('papers:mail.action'), url: `${publicUrl}/lieu/${encodeURIComponent(slug ?? '')}`, fallback: t('mail:linkFallback') },
    change: null,
    signature: t('mail:signature', { network }),
    why: t(`papers:mail.${reader}.why`, values),
  };
}
