import { useFragment as unmasked } from '../../gql/fragment-masking.ts';
import type { FleetQuery, FleetRefusalCode, FleetUnitFragment as Unit, UnitLifeQuery } from '../../gql/graphql.ts';
import { FleetUnitFragment } from './equipment.graphql.ts';

export type FleetUnit = Unit;

type SentFleet = NonNullable<FleetQuery['fleet']>;
type SentLife = NonNullable<UnitLifeQuery['unit']>;

/** The equipment of a place as the screen reads it. */
export type Fleet = Omit<SentFleet, 'units'> & { readonly units: readonly FleetUnit[] };
export type Stranded = SentFleet['stranded'][number];

/** A unit with all that happened to it. */
export type UnitLife = Omit<SentLife, 'unit'> & { readonly unit: FleetUnit };
export type PastEvent = SentLife['events'][number];
export type Incident = SentLife['incidents'][number];
export type Plan = FleetUnit['plans'][number];

/** Why the team was told no. */
export type UnitsNo = { readonly code: FleetRefusalCode; readonly field: string | null; readonly unitId: string | null; readonly bookings: number };

export const fleetOf = (sent: SentFleet): Fleet => ({ ...sent, units: unmasked(FleetUnitFragment, sent.units) });
export const lifeOf = (sent: SentLife): UnitLife => ({ ...sent, unit: unmasked(FleetUnitFragment, sent.unit) });
