import { useRef, useState } from 'react';
import { useClient } from 'urql';
import { useMessages } from '@escale/ui';
import { useFragment as readFragment } from '../../gql/index.ts';
import type { RefusalFragment as RefusalFacts } from '../../gql/graphql.ts';
import { useRequestKey } from '../../shell/use-request-key.ts';
import type { TicketFacts } from '../my-bookings/kept-bookings.ts';
import { RefusalFragment, TicketFragment } from '../my-bookings/ticket.graphql.ts';
import type { Answers } from './answers.ts';
import { ConfirmBookingMutation } from './book.graphql.ts';

/** What the server said to a confirmation. */
export type Confirmation = { readonly kind: 'booked'; readonly booking: TicketFacts } | { readonly kind: 'refused'; readonly refusal: RefusalFacts } | { readonly kind: 'unreachable' };

/** Sends what was answered, once at a time however often it is pressed: `send` is null to all but the first press. */
export function useConfirm(held: TicketFacts): { readonly sending: boolean; readonly send: (answers: Answers) => Promise<Confirmation | null> } {
  const client = useClient();
  const { locale } = useMessages();
  const keyOf = useRequestKey();
  const [sending, setSending] = useState(false);
  const onItsWay = useRef(false);
  const send = async ({ givenName, familyName, email, withoutEmail, acceptsSafetyNotice }: Answers): Promise<Confirmation | null> => {
    if (onItsWay.current) return null;
    onItsWay.current = true;
    setSending(true);
    const input = { bookingId: held.id, holdToken: held.holdToken ?? '', givenName, familyName, email: withoutEmail ? null : email.trim(), locale, acceptsSafetyNotice };
    const { data } = await client.mutation(ConfirmBookingMutation, { input: { ...input, idempotencyKey: keyOf(input) } });
    onItsWay.current = false;
    setSending(false);
    if (data == null) return { kind: 'unreachable' };
    return data.confirmBooking.__typename === 'BookingRefused'
      ? { kind: 'refused', refusal: readFragment(RefusalFragment, data.confirmBooking) }
      : { kind: 'booked', booking: readFragment(TicketFragment, data.confirmBooking) };
  };
  return { sending, send };
}
