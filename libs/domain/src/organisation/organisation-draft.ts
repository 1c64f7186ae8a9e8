import type { LocalDay } from '../time/local-day.ts';

export const ORGANISATION_KINDS = ['TRAINING_ORGANISATION', 'CFA', 'PRESCRIBER', 'OPERATOR'] as const;
/** Training organisation (OF), apprentice training centre (CFA), who sends people to training, who runs places. */
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** What an organisation says of itself. */
export type OrganisationDraft = {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly siret: string;
  /** Null until the declaration of activity, due within three months of the first training contract (labour code, L. 6351-1). */
  readonly nda: string | null;
  readonly uai: string | null;
  /** First and last day of the Qualiopi certificate; both or none. */
  readonly qualiopiFrom: LocalDay | null;
  readonly qualiopiUntil: LocalDay | null;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string | null;
};

/** Longest name of an organisation, and of whoever answers for it, in characters. */
export const ORGANISATION_NAME_MOST = 120;

/** A Qualiopi certificate is given for three years, four for who was certified first before 2021 (decree 2019-564, 2020-894). */
export const QUALIOPI_YEARS_MOST = 4;

/** Every reason for which an organisation, or what is decided on it, is refused; equal to `OrganisationRefusalCode` of the contract. */
export const ORGANISATION_REFUSAL_CODES = [
  'CHANGED_MEANWHILE', 'CONTACT_MISSING', 'EMAIL_UNREADABLE', 'IDEMPOTENCY_KEY_REUSED', 'IDENTITY_FIXED', 'NAME_MISSING', 'NAME_TOO_LONG', 'NDA_UNREADABLE', 'ORGANISATION_UNKNOWN', 'PHONE_UNREADABLE', 'QUALIOPI_HALF',
  'QUALIOPI_OUT_OF_ORDER', 'QUALIOPI_TOO_LONG', 'REASON_MISSING', 'REASON_TOO_LONG', 'SIRET_TAKEN', 'SIRET_UNREADABLE', 'STANDING_UNFIT', 'TOO_MANY_REQUESTS', 'UAI_NEEDED', 'UAI_UNREADABLE',
] as const;
export type OrganisationRefusalCode = (typeof ORGANISATION_REFUSAL_CODES)[number];

/** Why not, and which field to mend. */
export type OrganisationRefusal = { readonly code: OrganisationRefusalCode; readonly field?: string };
