/** The operations a client sends, as a client would write them. */
const RESULT = `
  __typename
  ... on Booking {
    id status revision startsAt endsAt people displayName holdExpiresAt holdToken shortCode cancellableUntil checkedInAt manageUrl
    place { id slug name timeZone } offer { id title } module { id title }
    contact { givenName familyName email locale } ticket { code notBefore notAfter } units { tag model { name } }
  }
  ... on BookingRefused { code field at sentence(locale: fr) english: sentence(locale: en) aboutPlace { id name } alternatives { kind distanceKm slot { startsAt durationMinutes offer { id place { id } } } } }`;

export const HOLD = `mutation Hold($input: HoldSlotInput!) { result: holdSlot(input: $input) { ${RESULT} } }`;
export const CONFIRM = `mutation Confirm($input: ConfirmBookingInput!) { result: confirmBooking(input: $input) { ${RESULT} } }`;
export const CANCEL = `mutation Cancel($input: CancelBookingInput!) { result: cancelBooking(input: $input) { ${RESULT} } }`;
export const RESCHEDULE = `mutation Reschedule($input: RescheduleBookingInput!) { result: rescheduleBooking(input: $input) { ${RESULT} } }`;
export const BOOKING = `query Booking($id: ID!, $holdToken: String!) { booking(id: $id, holdToken: $holdToken) { id status shortCode contact { email } units { tag } } }`;

export interface BookingAnswer {
  readonly __typename: 'Booking' | 'BookingRefused';
  readonly id: string;
  readonly status: string;
  readonly revision: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly displayName: string | null;
  readonly holdExpiresAt: string | null;
  readonly holdToken: string | null;
  readonly shortCode: string | null;
  readonly checkedInAt: string | null;
  readonly manageUrl: string | null;
  readonly place: { readonly id: string; readonly name: string } | null;
  readonly contact: { readonly givenName: string; readonly familyName: string; readonly email: string | null } | null;
  readonly ticket: { readonly code: string } | null;
  readonly units: readonly { readonly tag: string }[];
  readonly code: string;
  readonly field: string | null;
  readonly at: string | null;
  readonly sentence: string;
  readonly aboutPlace: { readonly name: string } | null;
  readonly alternatives: readonly { readonly kind: string; readonly slot: { readonly startsAt: string; readonly offer: { readonly id: string; readonly place: { readonly id: string } } } }[];
}
