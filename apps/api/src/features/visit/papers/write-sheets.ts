import type { AttendedHalfDay, HalfDay } from '@escale/domain';
import { formatDay, formatList, type Locale, type Translate } from '@escale/messages';
import type { TableCell } from '../../../platform/pdf/draw-table.ts';
import type { SessionShown } from '../attendance/show-attendance.ts';
import type { EvidenceRow } from './evidence.reader.ts';
import { addressOf, hoursOf, nameOf, type PaperFacts, PaperWriter, placeOf } from './paper-facts.ts';
import { signedCell } from './signed-cell.ts';

const FRENCH: Locale = 'fr';
/** Room to sign. */
const SIGNATURE = 30;

/** The sheet of presence of each session: who is expected, with room for a signature each half-day, and for the trainers'. What was noted already is said; what was signed is drawn, with its hour and its means. */
export async function writeSheets(facts: PaperFacts, signed: readonly EvidenceRow[]): Promise<Buffer> {
  const writer = await PaperWriter.begin(facts.papers, FRENCH, (t) => t('papers:sheet.document', { training: facts.papers.training }), facts.now);
  for (const session of facts.sessions) oneSession(writer, session, facts, signed.filter(({ sessionId }) => sessionId === session.row.id));
  return writer.pdf.end();
}

function oneSession(writer: PaperWriter, session: SessionShown, { papers, people, attendance }: PaperFacts, signed: readonly EvidenceRow[]): void {
  const { pdf, t } = writer;
  const { row, halfDays, attendees } = session;
  writer.paper(t('papers:sheet.title'));
  const place = placeOf(session, papers);
  const lines = [
    t('papers:sheet.training', { training: papers.training }),
    t('papers:sheet.when', { day: formatDay(row.startsAt, row.zone, FRENCH, { year: true }), hours: hoursOf({ start: row.startsAt, end: row.endsAt }, row.zone, FRENCH) }),
    t('papers:sheet.where', { place: [row.placeName, place === undefined ? '' : addressOf(place)].filter((part) => part !== '').join(', ') }),
    papers.trainers.length === 0 ? null : t('papers:sheet.trainers', { names: formatList(papers.trainers, FRENCH), count: papers.trainers.length }),
    attendance.row.cohortTitle === null ? null : t('papers:sheet.cohort', { cohort: attendance.row.cohortTitle }),
  ];
  for (const line of lines) if (line !== null) pdf.paragraph(line);
  pdf.gap();
  const halves = halfDays.map(({ half, during }) => ({ title: `${t(`papers:half.${half}`)}, ${hoursOf(during, row.zone, FRENCH)}`, share: 3 }));
  const expected = attendees.flatMap(({ learnerId, halfDays: theirs }) => people.filter((person) => person.row.learnerId === learnerId).map((person) => [nameOf(person), ...theirs.map((half) => signedCell(signed.filter((one) => one.learnerId === learnerId && isOf(one, half)), { noted: notedInWords(half, row.zone, t), name: nameOf(person), zone: row.zone, locale: FRENCH, t }))] satisfies TableCell[]));
  pdf.table({ columns: [{ title: t('papers:sheet.name'), share: 3 }, ...halves], rows: expected, rowLeast: SIGNATURE });
  const trainers = papers.trainers.length === 0 ? [''] : papers.trainers;
  const byTrainers = halfDays.map((half) => signedCell(signed.filter((one) => one.role === 'TRAINER' && isOf(one, half)), { noted: '', name: t('signing:paper.trainer'), zone: row.zone, locale: FRENCH, t }));
  pdf.table({ columns: [{ title: t('papers:sheet.trainer'), share: 3 }, ...halves], rows: trainers.length === 1 ? [[trainers[0] ?? '', ...byTrainers]] : [[formatList(papers.trainers, FRENCH), ...byTrainers], ...trainers.map((name): TableCell[] => [name, ...halves.map(() => '')])], rowLeast: SIGNATURE });
  pdf.aside(t('papers:sheet.sign'));
}

const isOf = (one: EvidenceRow, { day, half }: Pick<HalfDay, 'day' | 'half'>): boolean => one.day === day && one.half === half;

/** What was noted of a half-day; empty, to be signed, until something was. */
const notedInWords = ({ fact, basis }: AttendedHalfDay, zone: string, t: Translate): string => {
  if (fact === null || basis === 'SIGNED') return '';
  if (fact.present === null && fact.absence !== null) return t('signing:seen.why', { state: t('papers:sheet.absent'), reason: t(`signing:seen.reason.${fact.absence}`) });
  return fact.present === null ? t('papers:sheet.absent') : t('papers:sheet.present', { hours: hoursOf(fact.present, zone, FRENCH) });
};
