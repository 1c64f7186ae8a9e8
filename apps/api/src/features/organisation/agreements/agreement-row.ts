import type { Agreement } from '@escale/domain';

/** An agreement as both its sides see it. */
export interface AgreementRow extends Agreement {
  readonly version: number;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly siret: string | null;
  /** With its commune; null for the whole network. */
  readonly placeName: string | null;
  readonly reason: string | null;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
  /** Whether whoever asks speaks for the organisation, or agrees for the place or the network. */
  readonly speaksFor: boolean;
  readonly agrees: boolean;
}
