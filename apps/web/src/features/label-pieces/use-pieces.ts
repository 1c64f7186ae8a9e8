import { useEffect } from 'react';
import { useQuery } from 'urql';
import { useFragment as unmasked } from '../../gql/index.ts';
import { done, refused, useActs } from '../../shell/use-acts.ts';
import { useKnown } from '../../shell/use-known.ts';
import { AttachLabelPieceMutation, DateLabelPieceMutation, LabelPiecesFragment, LabelPiecesQuery, RemoveLabelPieceMutation, RestoreLabelPieceMutation } from './label-pieces.graphql.ts';

type Answer = { readonly __typename: 'LabelPieces' } | { readonly __typename: 'LabelPieceRefused'; readonly code: string };
const tell = (answer: Answer) => (answer.__typename === 'LabelPieceRefused' ? refused(answer.code) : done(null));

/** How often it is asked whether the scanner has said something. */
const SCAN_MS = 4_000;

/** The pieces of a file, and what is done with them; `onChanged` is told of whatever changes what is missing. */
export function usePieces(placeId: string, applicationId: string, onChanged: () => void) {
  const of = { placeId, applicationId };
  const [{ data, error, fetching }, ask] = useQuery({ query: LabelPiecesQuery, variables: of, requestPolicy: 'cache-and-network' });
  const { sending, send } = useActs(tell);
  const known = useKnown(data);
  const found = known?.labelPieces == null ? null : unmasked(LabelPiecesFragment, known.labelPieces);
  const scanning = found?.pieces.some(({ state }) => state === 'WAITING') === true;
  useEffect(() => {
    if (!scanning) return undefined;
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), SCAN_MS);
    return () => clearInterval(timer);
  }, [scanning, ask]);
  const after = async (doing: ReturnType<typeof send>) => {
    const outcome = await doing;
    ask({ requestPolicy: 'network-only' });
    onChanged();
    return outcome;
  };
  return {
    found,
    failed: error !== undefined && !fetching,
    again: () => ask({ requestPolicy: 'network-only' }),
    busy: sending,
    attach: (uploadId: string) => after(send(AttachLabelPieceMutation, { ...of, uploadId, expiresOn: null })),
    date: (pieceId: string, expiresOn: string | null) => after(send(DateLabelPieceMutation, { ...of, pieceId, expiresOn })),
    remove: (pieceId: string) => after(send(RemoveLabelPieceMutation, { ...of, pieceId })),
    restore: (pieceId: string) => after(send(RestoreLabelPieceMutation, { ...of, pieceId })),
  };
}
export type Pieces = ReturnType<typeof usePieces>;
export type Piece = NonNullable<Pieces['found']>['pieces'][number];
