import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import type { OfferPreviewInput } from '../../gql/graphql.ts';
import type { OfferNo, Preview } from './facts.ts';
import { OfferPreviewQuery } from './offers.graphql.ts';

/** Typing stops this long before the week is worked out again. */
const SETTLED_MS = 350;

/** A value once it has not changed for a moment. */
function useSettled(line: string | null): string | null {
  const [settled, setSettled] = useState(line);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(line), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [line]);
  return settled;
}

/** The week of a draft as it is typed: the last one stays in view while the next is worked out, or while the draft cannot be read (`null`). */
export function usePreview(input: OfferPreviewInput | null): { readonly preview: Preview | null; readonly no: Pick<OfferNo, 'code' | 'field'> | null; readonly pending: boolean; readonly failed: boolean; readonly again: () => void } {
  const line = input === null ? null : JSON.stringify(input);
  const settled = useSettled(line);
  const [{ data, error, fetching, stale }, refresh] = useQuery({ query: OfferPreviewQuery, variables: { input: settled === null ? EMPTY : (JSON.parse(settled) as OfferPreviewInput) }, pause: settled === null, requestPolicy: 'network-only' });
  const answer = data?.offerPreview ?? null;
  const shown = answer?.__typename === 'OfferPreview' ? answer : null;
  const [last, setLast] = useState<Preview | null>(null);
  if (shown !== null && shown !== last) setLast(shown);
  return {
    preview: shown ?? last,
    no: line !== null && answer?.__typename === 'OfferRefused' ? answer : null,
    pending: line !== null && (line !== settled || fetching || stale),
    failed: error !== undefined,
    again: () => refresh({ requestPolicy: 'network-only' }),
  };
}

/** Never sent: the query is paused while there is nothing to ask. */
const EMPTY: OfferPreviewInput = { placeId: '', draft: { titleFr: '', titleEn: '', needs: [], gridMinutes: 0, durationsMinutes: [], noticeMinutes: 0, horizonDays: 0, peopleMin: 0, peopleMax: 0, minimumAge: 0, safetyNotice: false, supervised: false, audience: 'PUBLIC' }, paused: false };
