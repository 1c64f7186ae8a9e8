import type { BookingRefusalCode } from '../../gql/graphql.ts';

/** Where the picture of a booking's paper is given and seen. */
export const scanAddress = (bookingId: string): string => `/fichiers/accord-parental/${encodeURIComponent(bookingId)}`;

const FILE_CODES = ['EMPTY', 'KIND_NOT_ALLOWED', 'TOO_LARGE'] as const;

export type ScanOutcome = { readonly kind: 'KEPT' } | { readonly kind: 'FILE'; readonly code: (typeof FILE_CODES)[number] } | { readonly kind: 'BOOKING'; readonly code: BookingRefusalCode } | { readonly kind: 'UNREACHABLE' };

/** The most that is kept; larger files are not even sent. */
const MOST_BYTES = 10_000_000;

/** Sends a scanned or photographed paper; what it is is decided by the server, from its content. */
export async function sendScan(bookingId: string, file: File): Promise<ScanOutcome> {
  if (file.size > MOST_BYTES) return { kind: 'FILE', code: 'TOO_LARGE' };
  try {
    const answer = await fetch(scanAddress(bookingId), { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file });
    if (answer.ok) return { kind: 'KEPT' };
    if (![404, 409, 413, 422].includes(answer.status)) return { kind: 'UNREACHABLE' };
    const { code } = (await answer.json()) as { code: string };
    const known = FILE_CODES.find((each) => each === code);
    return known === undefined ? { kind: 'BOOKING', code: code as BookingRefusalCode } : { kind: 'FILE', code: known };
  } catch (error) {
    // The network is away, or a proxy cut the connection: nothing was kept.
    if (error instanceof TypeError || error instanceof SyntaxError) return { kind: 'UNREACHABLE' };
    throw error;
  }
}
