import type { Audience, HoursRefusalCode } from '@escale/domain';
import { useRef, useState } from 'react';
import { useClient } from 'urql';
import { useFragment as unmasked } from '../../gql/fragment-masking.ts';
import type { HoursPreviewQuery as PreviewAnswer, PlaceHoursFactsFragment as Facts } from '../../gql/graphql.ts';
import { type Drafts, wishOf } from './drafts.presenter.ts';
import { ChangeHoursMutation, HoursPreviewQuery, HoursRefusedFragment, PlaceHoursFragment } from './hours.graphql.ts';

type Preview = Extract<PreviewAnswer['hoursPreview'], { __typename: 'HoursPreview' }>;
export type OutsideBooking = Preview['outside'][number];

/** Why hours were not saved, or that no answer came (null). */
export type Trouble = { readonly code: HoursRefusalCode; readonly day: string | null; readonly row: number | null; readonly audience: Audience } | null;
export type Outside = { readonly count: number; readonly bookings: readonly OutsideBooking[] };

export type Saved = { readonly kind: 'saved'; readonly facts: Facts } | { readonly kind: 'no'; readonly trouble: Trouble; readonly current: Facts | null };

/** Asks what saving would do, and saves. */
export function useSaving(placeId: string) {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  // The same hours over the same version are one request, however often they are sent.
  const keys = useRef(new Map<string, string>());
  const preview = async (drafts: Drafts, audiences: readonly Audience[]): Promise<Outside | { readonly trouble: Trouble }> => {
    let count = 0;
    const bookings: OutsideBooking[] = [];
    for (const audience of audiences) {
      const { data } = await client.query(HoursPreviewQuery, { input: wishOf(placeId, audience, drafts[audience]) }, { requestPolicy: 'network-only' }).toPromise();
      const answer = data?.hoursPreview;
      if (answer === undefined) return { trouble: null };
      if (answer.__typename === 'HoursRefused') {
        const { code, day, row } = unmasked(HoursRefusedFragment, answer);
        return { trouble: { code, day: day ?? null, row: row ?? null, audience } };
      }
      count += answer.outsideCount;
      bookings.push(...answer.outside);
    }
    return { count, bookings };
  };
  /** Saves one audience; after silence it can be sent again, and is done once. */
  const save = async (drafts: Drafts, audience: Audience, expectedVersion: number): Promise<Saved> => {
    setBusy(true);
    const wish = { ...wishOf(placeId, audience, drafts[audience]), expectedVersion, confirmOutside: true };
    const request = JSON.stringify(wish);
    const idempotencyKey = keys.current.get(request) ?? crypto.randomUUID();
    keys.current.set(request, idempotencyKey);
    const input = { ...wish, idempotencyKey };
    const { data } = await client.mutation(ChangeHoursMutation, { input }).toPromise();
    setBusy(false);
    const answer = data?.changeHours;
    if (answer === undefined) return { kind: 'no', trouble: null, current: null };
    if (answer.__typename === 'PlaceHours') return { kind: 'saved', facts: unmasked(PlaceHoursFragment, answer) };
    const { code, day, row } = unmasked(HoursRefusedFragment, answer);
    return { kind: 'no', trouble: { code, day: day ?? null, row: row ?? null, audience }, current: unmasked(PlaceHoursFragment, answer.current ?? null) };
  };
  return { busy, preview, save };
}
