import { formatDay, formatDuration, type Locale, type Translate } from '@escale/messages';
import type { PersonShown, SessionShown } from '../attendance/show-attendance.ts';
import { hoursOf, nameOf, type PaperFacts, PaperWriter, sessionsOf } from './paper-facts.ts';

const FRENCH: Locale = 'fr';
const NETWORK_ZONE = 'Europe/Paris';

/** The half-days on which somebody was there, in order, with their session. */
const attended = (person: PersonShown, sessions: readonly SessionShown[]) =>
  sessionsOf(person, sessions).flatMap((session) => (session.attendees.find(({ learnerId }) => learnerId === person.row.learnerId)?.halfDays ?? []).map((half) => ({ session, half })));

const documentTitle = (key: 'certificate' | 'attestation', { papers, people }: PaperFacts) => (t: Translate): string => {
  const [only] = people;
  return people.length === 1 && only !== undefined ? t(`papers:${key}.documentOf`, { name: nameOf(only) }) : t(`papers:${key}.document`, { training: papers.training });
};

/** The certificate of realisation of each person, as the order of 21 December 2018 models it: from realised hours alone. What only the signatory knows is left to be written by hand. */
export async function writeCertificates(facts: PaperFacts): Promise<Buffer> {
  const { papers, people, sessions, now } = facts;
  const writer = await PaperWriter.begin(papers, FRENCH, documentTitle('certificate', facts), now);
  const { pdf, t } = writer;
  for (const person of people) {
    const there = attended(person, sessions).filter(({ half }) => half.minutes > 0);
    const [first, last] = [there[0], there.at(-1)];
    if (first === undefined || last === undefined) continue;
    writer.paper(t('papers:certificate.title'));
    pdf.paragraph(t('papers:certificate.signatory'));
    pdf.paragraph(t('papers:certificate.attests', { organisation: papers.organisationName }));
    pdf.paragraph(t('papers:certificate.person', { name: nameOf(person) }));
    pdf.paragraph(t('papers:certificate.employer'));
    pdf.paragraph(t('papers:certificate.followed', { training: papers.certificationCode === null ? papers.training : `${papers.training} (${papers.certificationCode})` }));
    pdf.section(t('papers:certificate.nature'));
    for (const nature of ['TRAINING', 'ASSESSMENT', 'VAE', 'APPRENTICESHIP'] as const) pdf.paragraph(`[   ]  ${t(`papers:certificate.natures.${nature}`)}`);
    pdf.gap();
    const dayOf = ({ session, half }: typeof first): string => formatDay(half.day, session.row.zone, FRENCH, { year: true });
    pdf.paragraph(t('papers:certificate.when', { from: dayOf(first), until: dayOf(last), duration: formatDuration(person.hours.minutes, FRENCH) }));
    pdf.paragraph(t('papers:certificate.keep'));
    signed(writer, now);
  }
  return pdf.end();
}

/** The attestation of attendance of each person: every half-day they were expected at, and what was noted of it. */
export async function writeAttestations(facts: PaperFacts): Promise<Buffer> {
  const { papers, people, sessions, now } = facts;
  const writer = await PaperWriter.begin(papers, FRENCH, documentTitle('attestation', facts), now);
  const { pdf, t } = writer;
  for (const person of people) {
    const { minutes, byKind, planned } = person.hours;
    writer.paper(t('papers:attestation.title'));
    pdf.paragraph(t('papers:attestation.lead', { organisation: papers.organisationName, name: nameOf(person), training: papers.training }));
    if (papers.funderReference !== null) pdf.aside(t('papers:attestation.funder', { reference: papers.funderReference }));
    pdf.table({
      columns: [{ title: t('papers:attestation.halfDay'), share: 5 }, { title: t('papers:attestation.noted'), share: 4 }, { title: t('papers:attestation.realised'), share: 2 }],
      rows: attended(person, sessions).map(({ session: { row }, half: { day, half, fact, minutes: done } }) => [
        `${formatDay(day, row.zone, FRENCH, { year: true })}, ${t(`papers:half.${half}`).toLowerCase()} — ${row.placeName}`,
        fact === null ? t('papers:attestation.nothing') : fact.present === null ? t('papers:sheet.absent') : hoursOf(fact.present, row.zone, FRENCH),
        formatDuration(done, FRENCH),
      ]),
    });
    pdf.paragraph(t('papers:attestation.total', { done: formatDuration(minutes, FRENCH), planned: formatDuration(planned, FRENCH) }));
    if (byKind.VR > 0) pdf.paragraph(t('papers:attestation.vr', { duration: formatDuration(byKind.VR, FRENCH) }));
    signed(writer, now);
  }
  return pdf.end();
}

function signed({ pdf, t }: PaperWriter, now: Date): void {
  pdf.gap();
  pdf.paragraph(t('papers:signed.where', { day: formatDay(now, NETWORK_ZONE, FRENCH, { year: true }) }));
  pdf.paragraph(t('papers:signed.who'));
  pdf.aside(t('papers:signed.stamp'));
}
