import { formatDay, formatList, formatPhone, type Locale } from '@escale/messages';
import type { PersonShown, SessionShown } from '../attendance/show-attendance.ts';
import { addressOf, hoursOf, nameOf, type PaperFacts, PaperWriter, placeOf, sessionsOf } from './paper-facts.ts';

/** Tells each person where and when they come, what to bring, and whom to ask: one page or more each. */
export async function writeConvocations(facts: PaperFacts, locale: Locale, signingUrl: (learnerId: string) => string | null): Promise<Buffer> {
  const writer = await PaperWriter.begin(facts.papers, locale, (t) => t('papers:convocation.document', { training: facts.papers.training }), facts.now);
  for (const person of facts.people) onePerson(writer, person, facts, locale, signingUrl(person.row.learnerId));
  return writer.pdf.end();
}

function onePerson(writer: PaperWriter, person: PersonShown, { papers, sessions }: PaperFacts, locale: Locale, signingUrl: string | null): void {
  const { pdf, t } = writer;
  const theirs = sessionsOf(person, sessions);
  writer.paper(t('papers:convocation.title'));
  pdf.paragraph(nameOf(person));
  pdf.paragraph(t('papers:convocation.lead', { training: papers.training, count: theirs.length }));
  pdf.table({
    columns: [{ title: t('papers:convocation.day'), share: 4 }, { title: t('papers:convocation.hours'), share: 3 }, { title: t('papers:convocation.place'), share: 4 }],
    rows: theirs.map(({ row }) => [formatDay(row.startsAt, row.zone, locale, { year: true }), hoursOf({ start: row.startsAt, end: row.endsAt }, row.zone, locale), row.placeName]),
  });
  pdf.section(t('papers:convocation.where'));
  for (const session of onePerPlace(theirs)) {
    const place = placeOf(session, papers);
    pdf.paragraph([session.row.placeName, place === undefined ? '' : addressOf(place)].filter((part) => part !== '').join(' — '));
    if (place?.howToCome != null) pdf.aside(place.howToCome);
  }
  pdf.section(t('papers:convocation.bring'));
  pdf.paragraph(t('papers:convocation.bringText'));
  if (theirs.some((session) => placeOf(session, papers)?.safetyNotice === true)) pdf.paragraph(t('papers:convocation.safety'));
  minor(writer, person, papers.minors);
  pdf.section(t('papers:convocation.ask'));
  if (papers.trainers.length > 0) pdf.paragraph(t('papers:convocation.trainers', { names: formatList(papers.trainers, locale), count: papers.trainers.length }));
  const contact = [papers.contactName, papers.contactEmail, papers.contactPhone === null ? null : formatPhone(papers.contactPhone)].filter((part) => part !== null);
  if (contact.length > 0) pdf.paragraph(contact.join(' — '));
  pdf.aside(t('papers:convocation.away'));
  if (signingUrl !== null) pdf.aside(t('signing:paper.link', { url: signingUrl }));
}

const onePerPlace = (sessions: readonly SessionShown[]): readonly SessionShown[] => sessions.filter(({ row }, index) => sessions.findIndex((one) => one.row.placeId === row.placeId) === index);

function minor({ pdf, t }: PaperWriter, { row: { learnerId } }: PersonShown, minors: PaperFacts['papers']['minors']): void {
  const found = minors.find((one) => one.learnerId === learnerId);
  if (found === undefined) return;
  pdf.section(t('papers:convocation.minor'));
  pdf.paragraph(t(found.consent === 'ON_PAPER' ? 'papers:convocation.minorSigned' : 'papers:convocation.minorAsked'));
}
