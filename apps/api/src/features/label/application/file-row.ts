import type { Actor, Answer, Answers, ApplicationState, Grid, PieceFacts } from '@escale/domain';
import type { ProgrammeRow } from '../programmes/programme-row.ts';
import type { MessageSide } from './message.entity.ts';

/** Who wrote or did something, as others at work see them; null once the account is gone, or for the product itself. */
type Author = string | null;

export interface AnswerRow {
  readonly criterion: string;
  readonly answer: Answer | null;
  readonly revision: number;
  readonly prefilled: boolean;
  readonly answeredAt: Date;
  readonly answeredBy: Author;
}

export interface ActRow {
  readonly act: string;
  readonly actorKind: Actor;
  readonly at: Date;
  readonly toState: ApplicationState;
  readonly reason: string | null;
  readonly by: Author;
}

export interface MessageRow {
  readonly id: string;
  readonly side: MessageSide;
  readonly text: string;
  readonly sentAt: Date;
  readonly author: Author;
  readonly mine: boolean;
}

/** A file as stored, with the version of the programme it has. */
export interface FileRow extends ProgrammeRow {
  readonly placeId: string;
  readonly placeName: string;
  readonly placeSlug: string;
  readonly timeZone: string;
  readonly holidayZone: string;
  readonly id: string;
  readonly programmeId: string;
  readonly state: ApplicationState;
  readonly revision: number;
  readonly createdAt: Date;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  /** When the place was last refused this label. */
  readonly refusedAt: Date | null;
  /** The version that is published now, where it is another. */
  readonly newerNumber: number | null;
  readonly newerGrid: Grid | null;
  /** Whether the reader manages the place. */
  readonly mayChange: boolean;
  readonly answers: readonly AnswerRow[];
  readonly acts: readonly ActRow[];
  readonly messages: readonly MessageRow[];
  /** What is attached now. */
  readonly pieces: readonly PieceFactRow[];
}

/** A piece, as far as what is missing, and what was sent, are concerned. */
export interface PieceFactRow extends PieceFacts {
  readonly id: string;
  readonly sha256: string;
}

/** A place, as far as its files are concerned. */
export interface FilePlaceRow {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly region: string | null;
  /** Whether who asks manages it; otherwise they answer for the network there. */
  readonly manages: boolean;
}

/** What a place sent, as it stays: the copy is made of it, whatever is answered later. */
export interface SentFile {
  readonly programme: string;
  readonly version: number;
  readonly sworn: true;
  readonly answers: Answers;
  /** Which pieces, and by their digests which bytes. */
  readonly pieces: readonly PieceFactRow[];
}
