import type { Convened, ConvocationReader, OrganisationStanding } from '@escale/domain';

/** A convocation to one address, under the id that the outbox has it by, once it was promised. */
export interface Letter {
  readonly reader: ConvocationReader;
  readonly address: string;
  readonly id: string;
  readonly sent: boolean;
  /** The key of the request that sent it. */
  readonly requestKey: string | null;
}

export type ConvenedPerson = Omit<Convened, 'letters'> & { readonly letters: readonly Letter[] };

/** A group with whom its organisation may write to. */
export interface ConvenedGroup {
  readonly version: number;
  readonly organisationId: string;
  readonly confirmed: boolean;
  readonly standing: OrganisationStanding;
  /** By name. */
  readonly people: readonly ConvenedPerson[];
}
