import { needsGuardian } from '@escale/domain';
import { useRef, useState } from 'react';
import { useClient } from 'urql';
import { useMessages } from '@escale/ui';
import { useFragment as readFragment } from '../../gql/index.ts';
import type { RefusalFragment as RefusalFacts } from '../../gql/graphql.ts';
import { useRequestKey } from '../../shell/use-request-key.ts';
import type { TicketFacts } from '../my-bookings/kept-bookings.ts';
import { RefusalFragment, TicketFragment } from '../my-bookings/ticket.graphql.ts';
import type { Answers } from './answers.ts';
import { BookForSomeoneMutation, ConfirmBookingMutation } from './book.graphql.ts';

/** What the server said to a confirmation. */
export type Confirmation = { readonly kind: 'booked'; readonly booking: TicketFacts } | { readonly kind: 'refused'; readonly refusal: RefusalFacts } | { readonly kind: 'unreachable' };

/** What is sent of age and guardian: nothing where the offer does not ask, and of a guardian nothing where a paper will do. */
export const guardianOf = (below: number | null, knownAge: number | null, { age, guardianBy, guardianName, guardianEmail }: Pick<Answers, 'age' | 'guardianBy' | 'guardianName' | 'guardianEmail'>) => {
  if (below === null) return {};
  const years = knownAge ?? age;
  if (years === null || !needsGuardian(years, below)) return { age: years };
  return { age: years, guardian: guardianBy === 'LINK' ? { onPaper: false, name: guardianName, email: guardianEmail.trim() } : { onPaper: true } };
};

/** Sends what was answered, once at a time however often it is pressed: `send` is null to all but the first press. */
export function useConfirm(held: TicketFacts, knownAge: number | null): { readonly sending: boolean; readonly send: (answers: Answers) => Promise<Confirmation | null> } {
  const client = useClient();
  const { locale } = useMessages();
  const keyOf = useRequestKey();
  const [sending, setSending] = useState(false);
  const onItsWay = useRef(false);
  const send = async ({ forWhom, consent, givenName, familyName, email, withoutEmail, acceptsSafetyNotice, safetyNoticeVersion, ...more }: Answers): Promise<Confirmation | null> => {
    if (onItsWay.current) return null;
    onItsWay.current = true;
    setSending(true);
    const about = { bookingId: held.id, holdToken: held.holdToken ?? '', givenName, familyName, email: withoutEmail ? null : email.trim(), locale, acceptsSafetyNotice, ...(acceptsSafetyNotice ? { safetyNoticeVersion } : {}) };
    const input = { ...about, ...guardianOf(held.offer.guardianConsentBelow ?? null, knownAge, more) };
    const key = { idempotencyKey: keyOf([input, forWhom, consent]) };
    const answer = await (forWhom === 'OTHER'
      ? client.mutation(BookForSomeoneMutation, { input: { ...input, ...key, consent } }).then(({ data }) => data?.bookForSomeone)
      : client.mutation(ConfirmBookingMutation, { input: { ...input, ...key } }).then(({ data }) => data?.confirmBooking));
    onItsWay.current = false;
    setSending(false);
    if (answer == null) return { kind: 'unreachable' };
    return answer.__typename === 'BookingRefused' ? { kind: 'refused', refusal: readFragment(RefusalFragment, answer) } : { kind: 'booked', booking: readFragment(TicketFragment, answer) };
  };
  return { sending, send };
}
