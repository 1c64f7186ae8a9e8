import type { LocalDay, OrganisationKind, OrganisationStanding } from '@escale/domain';

/** An organisation as its people and the network see it. */
export interface OrganisationRow {
  readonly id: string;
  readonly version: number;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly siret: string | null;
  readonly nda: string | null;
  readonly uai: string | null;
  readonly qualiopiFrom: LocalDay | null;
  readonly qualiopiUntil: LocalDay | null;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly contactPhone: string | null;
  readonly standing: OrganisationStanding;
  readonly standingReason: string | null;
  readonly standingAt: Date | null;
  readonly createdAt: Date;
}

export type OrganisationSeen = OrganisationRow & {
  /** Whether whoever asks may change what it says of itself. */
  readonly speaksFor: boolean;
  /** Whether whoever asks decides on it. */
  readonly decides: boolean;
};
