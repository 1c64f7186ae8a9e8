import { useMessages } from '@escale/ui';
import { useState } from 'react';
import { useClient } from 'urql';
import { useFragment as unmasked } from '../../gql/fragment-masking.ts';
import type { ChangePlacePageMutation, PlacePageInput } from '../../gql/graphql.ts';
import { useRequestKey } from '../../shell/use-request-key.ts';
import { ChangePageMutation, DescribePhotoMutation, OrderPhotosMutation, PageRefusedFragment, PlacePageFragment, PlacePageQuery, PublishMutation, RemovePhotoMutation, UnpublishMutation } from './manage-place.graphql.ts';
import { type PageFacts, pageFacts, type PageNo } from './page-facts.ts';

export type Outcome = { readonly kind: 'done'; readonly facts: PageFacts } | { readonly kind: 'no'; readonly no: PageNo } | { readonly kind: 'unreachable' };
type Answer = ChangePlacePageMutation['answer'];

const outcomeOf = (answer: Answer | undefined): Outcome => {
  if (answer === undefined) return { kind: 'unreachable' };
  if (answer.__typename === 'PlacePage') return { kind: 'done', facts: pageFacts(unmasked(PlacePageFragment, answer)) };
  const { code, field, current } = unmasked(PageRefusedFragment, answer);
  const now = unmasked(PlacePageFragment, current ?? null);
  return { kind: 'no', no: { code, field: field ?? null, current: now === null ? null : pageFacts(now) } };
};

/** What may be done with the page of a place; after silence each can be sent again, and is done once. */
export function usePageActs(placeId: string) {
  const client = useClient();
  const { locale } = useMessages();
  const keyOf = useRequestKey();
  const [busy, setBusy] = useState<string | null>(null);
  const during = async (what: string, work: () => Promise<Outcome>): Promise<Outcome> => {
    setBusy(what);
    try {
      return await work();
    } finally {
      setBusy(null);
    }
  };
  return {
    busy,
    change: (page: PlacePageInput, expectedVersion: number): Promise<Outcome> =>
      during('change', async () => outcomeOf((await client.mutation(ChangePageMutation, { input: { placeId, expectedVersion, page, idempotencyKey: keyOf({ page, expectedVersion }) }, locale }).toPromise()).data?.answer)),
    publish: (expectedVersion: number): Promise<Outcome> =>
      during('publish', async () => outcomeOf((await client.mutation(PublishMutation, { input: { placeId, expectedVersion, idempotencyKey: keyOf({ publish: expectedVersion }) }, locale }).toPromise()).data?.answer)),
    unpublish: (expectedVersion: number, comingBookings: number): Promise<Outcome> =>
      during('unpublish', async () => outcomeOf((await client.mutation(UnpublishMutation, { input: { placeId, expectedVersion, comingBookings, idempotencyKey: keyOf({ unpublish: expectedVersion, comingBookings }) }, locale }).toPromise()).data?.answer)),
    describe: (photoId: string, alternativeFr: string, alternativeEn: string): Promise<Outcome> =>
      during(photoId, async () => outcomeOf((await client.mutation(DescribePhotoMutation, { input: { placeId, photoId, alternativeFr, alternativeEn: alternativeEn.trim() === '' ? null : alternativeEn }, locale }).toPromise()).data?.answer)),
    order: (photoIds: readonly string[]): Promise<Outcome> => during('order', async () => outcomeOf((await client.mutation(OrderPhotosMutation, { input: { placeId, photoIds: [...photoIds] }, locale }).toPromise()).data?.answer)),
    remove: (photoId: string): Promise<Outcome> => during(photoId, async () => outcomeOf((await client.mutation(RemovePhotoMutation, { input: { placeId, photoId }, locale }).toPromise()).data?.answer)),
    /** The page as it is saved now. */
    again: async (): Promise<PageFacts | null> => {
      const found = unmasked(PlacePageFragment, (await client.query(PlacePageQuery, { placeId, locale }, { requestPolicy: 'network-only' }).toPromise()).data?.placePage ?? null);
      return found === null ? null : pageFacts(found);
    },
  };
}

export type PageActs = ReturnType<typeof usePageActs>;
