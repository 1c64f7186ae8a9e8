import type { LearnerConsent, OrganisationKind } from '@escale/domain';

/** Where a session is, for who has to find it. */
export interface PaperPlace {
  readonly sessionId: string;
  readonly slug: string;
  readonly addressLine: string | null;
  readonly postcode: string | null;
  readonly communeName: string | null;
  readonly howToCome: string | null;
  readonly safetyNotice: boolean;
}

/** What papers say beside who was there. */
export interface PapersRow {
  readonly organisationName: string;
  readonly kind: OrganisationKind;
  readonly siret: string | null;
  readonly nda: string | null;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly contactPhone: string | null;
  /** What the training is called: its pathway where the cohort has one, else the group. */
  readonly training: string;
  readonly certificationCode: string | null;
  readonly funderReference: string | null;
  readonly trainers: readonly string[];
  readonly places: readonly PaperPlace[];
  /** Who is not of age at their first session, and what their guardian has said to the organisation. */
  readonly minors: readonly { readonly learnerId: string; readonly consent: LearnerConsent }[];
}
