import { useMemo } from 'react';
import { useClient } from 'urql';
import { type FragmentType, useFragment as readFragment } from '../../gql/index.ts';
import type { OfferDraftInput } from '../../gql/graphql.ts';
import { useRequestKey } from '../../shell/use-request-key.ts';
import type { Offer, OfferNo } from './facts.ts';
import { ChangeOfferMutation, CopyOfferMutation, CreateOfferMutation, ManagedOfferFragment, OfferRefusalFragment, PauseOfferMutation, ResumeOfferMutation, RetireOfferMutation } from './offers.graphql.ts';

/** What came of something done with an offer; `unreachable` when nobody answered, and it may be sent again. */
export type Outcome<Done> = { readonly kind: 'done'; readonly done: Done } | { readonly kind: 'no'; readonly no: OfferNo } | { readonly kind: 'unreachable' };

type Version = Pick<Offer, 'id' | 'version'>;
/** The mutations of an offer, each told apart into done, refused and unanswered. */
export function useOfferActs() {
  const client = useClient();
  const createKey = useRequestKey();
  const copyKey = useRequestKey();
  return useMemo(() => {
    const no = (masked: Masked): Outcome<never> => ({ kind: 'no', no: refusalOf(masked) });
    const version = ({ id, version: expectedVersion }: Version) => ({ offerId: id, expectedVersion });
    return {
      create: async (placeId: string, draft: OfferDraftInput): Promise<Outcome<Offer>> => {
        const answer = (await client.mutation(CreateOfferMutation, { input: { placeId, draft, idempotencyKey: createKey([placeId, draft]) } })).data?.createOffer;
        if (answer == null) return { kind: 'unreachable' };
        return answer.__typename === 'OfferRefused' ? no(answer) : { kind: 'done', done: readFragment(ManagedOfferFragment, answer) };
      },
      change: async (offer: Version, draft: OfferDraftInput): Promise<Outcome<Offer>> => {
        const answer = (await client.mutation(ChangeOfferMutation, { input: { ...version(offer), draft } })).data?.changeOffer;
        if (answer == null) return { kind: 'unreachable' };
        return answer.__typename === 'OfferRefused' ? no(answer) : { kind: 'done', done: readFragment(ManagedOfferFragment, answer) };
      },
      copy: async (offer: Version, titles: { readonly titleFr: string; readonly titleEn: string }): Promise<Outcome<Offer>> => {
        const answer = (await client.mutation(CopyOfferMutation, { input: { offerId: offer.id, ...titles, idempotencyKey: copyKey([offer.id, titles]) } })).data?.copyOffer;
        if (answer == null) return { kind: 'unreachable' };
        return answer.__typename === 'OfferRefused' ? no(answer) : { kind: 'done', done: readFragment(ManagedOfferFragment, answer) };
      },
      pause: async (offer: Version): Promise<Outcome<Offer>> => {
        const answer = (await client.mutation(PauseOfferMutation, { input: version(offer) })).data?.pauseOffer;
        if (answer == null) return { kind: 'unreachable' };
        return answer.__typename === 'OfferRefused' ? no(answer) : { kind: 'done', done: readFragment(ManagedOfferFragment, answer) };
      },
      resume: async (offer: Version): Promise<Outcome<Offer>> => {
        const answer = (await client.mutation(ResumeOfferMutation, { input: version(offer) })).data?.resumeOffer;
        if (answer == null) return { kind: 'unreachable' };
        return answer.__typename === 'OfferRefused' ? no(answer) : { kind: 'done', done: readFragment(ManagedOfferFragment, answer) };
      },
      retire: async (offer: Version): Promise<Outcome<null>> => {
        const answer = (await client.mutation(RetireOfferMutation, { input: version(offer) })).data?.retireOffer;
        if (answer == null) return { kind: 'unreachable' };
        return answer.__typename === 'OfferRefused' ? no(answer) : { kind: 'done', done: null };
      },
    };
  }, [client, createKey, copyKey]);
}

export type OfferActs = ReturnType<typeof useOfferActs>;

type Masked = FragmentType<typeof OfferRefusalFragment>;

function refusalOf(masked: Masked): OfferNo {
  const { code, field, toCome, current } = readFragment(OfferRefusalFragment, masked);
  return { code, field, toCome, current: current == null ? null : readFragment(ManagedOfferFragment, current) };
}
