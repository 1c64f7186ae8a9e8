import { type FragmentType, useFragment as readFragment } from '../../gql/index.ts';
import type { OfferDraftInput } from '../../gql/graphql.ts';
import { done, refused, useActs } from '../../shell/use-acts.ts';
import type { Offer, OfferNo } from './facts.ts';
import { ChangeOfferMutation, CopyOfferMutation, CreateOfferMutation, ManagedOfferFragment, OfferRefusalFragment, PauseOfferMutation, ResumeOfferMutation, RetireOfferMutation } from './offers.graphql.ts';

type Refused = { readonly __typename: 'OfferRefused' } & FragmentType<typeof OfferRefusalFragment>;
type Answer = ({ readonly __typename: 'ManagedOffer' } & FragmentType<typeof ManagedOfferFragment>) | Refused;
type Version = Pick<Offer, 'id' | 'version'>;

function refusalOf(masked: Refused): OfferNo {
  const { code, field, toCome, current } = readFragment(OfferRefusalFragment, masked);
  return { code, field, toCome, current: current == null ? null : readFragment(ManagedOfferFragment, current) };
}
const tell = (answer: Answer) => (answer.__typename === 'OfferRefused' ? refused(refusalOf(answer)) : done(readFragment(ManagedOfferFragment, answer)));
const tellRetired = (answer: { readonly __typename: 'OfferRetired' } | Refused) => (answer.__typename === 'OfferRefused' ? refused(refusalOf(answer)) : done(null));
const at = ({ id, version }: Version) => ({ offerId: id, expectedVersion: version });

/** The mutations of an offer. */
export function useOfferActs() {
  const { sending, send, sendOnce } = useActs(tell);
  const retiring = useActs(tellRetired);
  return {
    sending: sending || retiring.sending,
    create: async (placeId: string, draft: OfferDraftInput) => sendOnce(CreateOfferMutation, { placeId, draft }),
    change: async (offer: Version, draft: OfferDraftInput) => send(ChangeOfferMutation, { ...at(offer), draft }),
    copy: async (offer: Version, titles: { readonly titleFr: string; readonly titleEn: string }) => sendOnce(CopyOfferMutation, { offerId: offer.id, ...titles }),
    pause: async (offer: Version) => send(PauseOfferMutation, at(offer)),
    resume: async (offer: Version) => send(ResumeOfferMutation, at(offer)),
    retire: async (offer: Version) => retiring.send(RetireOfferMutation, at(offer)),
  };
}

export type OfferActs = ReturnType<typeof useOfferActs>;
