import type { AttendanceFact, AttendanceNoter, AttendedSession, Locale, LocalDay, Signature } from '@escale/domain';

/** A fact with who noted it: the name for people of the organisation alone. */
export type NotedFact = AttendanceFact & { readonly notedAs: AttendanceNoter; readonly notedBy: string | null; readonly reason: string | null };

/** An entry with the name of the kiosk, and who vouched for it: the name for people of the organisation alone. */
export type SignedEntry = Signature & { readonly kioskName: string | null; readonly confirmed: { readonly confirmedAs: AttendanceNoter; readonly confirmedBy: string | null } | null };

/** A session of a group as whoever asks sees it, with who was expected or noted, and all that was noted and signed. */
export type AttendanceSessionRow = AttendedSession & {
  readonly placeId: string;
  readonly placeName: string;
  readonly titleFr: string;
  readonly titleEn: string;
  /** As what whoever asks notes here. */
  readonly noter: AttendanceNoter;
  readonly learnerIds: readonly string[];
  readonly facts: readonly NotedFact[];
  /** Of learners and of trainers. */
  readonly signatures: readonly SignedEntry[];
};

export interface AttendancePersonRow {
  readonly cohortId: string;
  readonly learnerId: string;
  readonly givenName: string;
  /** For the team of a place, its first letter. */
  readonly familyName: string;
  /** The organisation's own; for its people alone. */
  readonly reference: string | null;
}

/** A group with what was noted of it. */
export interface AttendanceRow {
  readonly id: string;
  readonly title: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly locale: Locale;
  readonly cohortId: string | null;
  readonly cohortTitle: string | null;
  /** Whether whoever asks answers for the organisation, or trains these people for it. */
  readonly ofOrganisation: boolean;
  /** When the learners of its cohort are erased, and with them all of this. */
  readonly erasedOn: LocalDay | null;
  readonly sessions: readonly AttendanceSessionRow[];
  /** By name. */
  readonly people: readonly AttendancePersonRow[];
}
