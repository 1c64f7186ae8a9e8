import type { Id } from '../kernel/id.ts';
import { merge } from '../time/interval-algebra.ts';
import { contains, type Interval } from '../time/interval.ts';
import type { OfferRules } from './offer-rules.ts';

/** When somebody of the team is there, and for which offers; null for all of the place. Who it is does not matter here. */
export type Supervision = { readonly during: Interval; readonly offerIds: readonly Id<'Offer'>[] | null };

/** Where somebody of the team is there for an offer, as disjoint stretches in order: two people one after the other cover what lies across their change. */
export const supervisedStretches = ({ id }: Pick<OfferRules, 'id'>, supervision: readonly Supervision[]): readonly Interval[] =>
  merge(supervision.filter(({ offerIds }) => offerIds === null || offerIds.includes(id)).map(({ during }) => during));

/** Whether an offer can take place as far as the team is concerned: it needs nobody, or somebody is there from start to end. */
export const isSupervised = (during: Interval, offer: Pick<OfferRules, 'id' | 'supervised'>, { supervision }: { readonly supervision: readonly Supervision[] }): boolean =>
  !offer.supervised || supervisedStretches(offer, supervision).some((stretch) => contains(stretch, during));
