import type { Interval } from '@escale/domain';
import { createMessages, formatTimeRange, type Locale, type Translate } from '@escale/messages';
import { ReadableDocument } from '../../../platform/pdf/readable-document.ts';
import type { AttendanceShown, PersonShown, SessionShown } from '../attendance/show-attendance.ts';
import type { PaperPlace, PapersRow } from './papers-row.ts';

/** All a paper is made of, for the people and sessions it is asked of. */
export interface PaperFacts {
  readonly papers: PapersRow;
  readonly attendance: AttendanceShown;
  readonly people: readonly PersonShown[];
  readonly sessions: readonly SessionShown[];
  readonly now: Date;
}

export const nameOf = ({ row: { givenName, familyName } }: PersonShown): string => `${givenName} ${familyName}`;

/** The sessions somebody is of. */
export const sessionsOf = ({ row: { learnerId } }: PersonShown, sessions: readonly SessionShown[]): readonly SessionShown[] => sessions.filter(({ row }) => row.learnerIds.includes(learnerId));

export const placeOf = ({ row: { id } }: SessionShown, { places }: PapersRow): PaperPlace | undefined => places.find(({ sessionId }) => sessionId === id);

export const addressOf = ({ addressLine, postcode, communeName }: PaperPlace): string => [addressLine, [postcode, communeName].filter((part) => part !== null).join(' ')].filter((part) => part !== null && part !== '').join(', ');

/** From when until when, by a clock: the day stands beside it. */
export const hoursOf = ({ start, end }: Interval, zone: string, locale: Locale): string => formatTimeRange(start, end, zone, locale, { withoutDay: true });

/** A document of the organisation: papers, one after the other, each on a page of its own under the same heading. */
export class PaperWriter {
  private first = true;

  private constructor(
    readonly pdf: ReadableDocument,
    readonly t: Translate,
    private readonly papers: PapersRow,
  ) {}

  static async begin(papers: PapersRow, locale: Locale, titleOf: (t: Translate) => string, at: Date): Promise<PaperWriter> {
    const { t } = createMessages(locale);
    return new PaperWriter(await ReadableDocument.begin({ locale, title: titleOf(t), author: papers.organisationName, at }), t, papers);
  }

  /** Begins a paper: who gives the training, with the numbers the law asks for, then what the paper is. */
  paper(title: string): void {
    if (!this.first) this.pdf.nextPage();
    this.first = false;
    const { organisationName, siret, nda } = this.papers;
    this.pdf.paragraph(organisationName);
    if (siret !== null) this.pdf.aside(this.t('papers:siret', { siret: siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1 $2 $3 $4') }));
    if (nda !== null) this.pdf.aside(this.t('papers:nda', { nda }));
    this.pdf.gap();
    this.pdf.title(title);
  }
}
