import { useFragment as unmasked } from '../../gql/fragment-masking.ts';
import type { DeskRefusalFragment as MaskedRefusal, PlannedBlockFragment as Block, PlannedBookingFragment as Booking, PlanningQuery } from '../../gql/graphql.ts';
import { PlannedBlockFragment, PlannedBookingFragment } from './planning.graphql.ts';

export type PlannedBooking = Booking;
export type PlannedBlock = Block;

type Sent = NonNullable<PlanningQuery['planning']>;

/** The diary of a place as the screen reads it. */
export type Planning = Omit<Sent, 'bookings' | 'blocks'> & { readonly bookings: readonly PlannedBooking[]; readonly blocks: readonly PlannedBlock[] };
export type PlanningUnit = Sent['units'][number];
export type PlanningOpening = Sent['openings'][number];
export type PlanningOffer = Sent['offers'][number];

/** Why the desk was told no. */
export type DeskNo = Omit<MaskedRefusal, 'current' | 'inTheWay'> & { readonly current: PlannedBooking | null; readonly inTheWay: readonly PlannedBooking[] };

export const planningOf = (sent: Sent): Planning => ({ ...sent, bookings: unmasked(PlannedBookingFragment, sent.bookings), blocks: unmasked(PlannedBlockFragment, sent.blocks) });

export const deskNoOf = ({ current, inTheWay, ...rest }: MaskedRefusal): DeskNo => ({ ...rest, current: unmasked(PlannedBookingFragment, current), inTheWay: unmasked(PlannedBookingFragment, inTheWay) });

const MINUTE_MS = 60_000;

/** Milliseconds since 1970: what positions are computed with. */
export const at = (instant: string): number => new Date(instant).getTime();

export const minutesBetween = (from: string, to: string): number => (at(to) - at(from)) / MINUTE_MS;
