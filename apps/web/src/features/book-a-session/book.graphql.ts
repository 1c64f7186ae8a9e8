import { graphql } from '../../gql/index.ts';

export const HoldSlotMutation = graphql(`
  mutation HoldSlot($input: HoldSlotInput!) {
    holdSlot(input: $input) {
      __typename
      ...Ticket
      ...Refusal
    }
  }
`);

/** Whether whoever is signed in may book this offer for somebody else. */
export const CanBookForSomeoneQuery = graphql(`
  query CanBookForSomeone($offerId: ID!) {
    canBookForSomeone(offerId: $offerId)
  }
`);

export const BookForSomeoneMutation = graphql(`
  mutation BookForSomeone($input: BookForSomeoneInput!) {
    bookForSomeone(input: $input) {
      __typename
      ...Ticket
      ...Refusal
    }
  }
`);

export const ConfirmBookingMutation = graphql(`
  mutation ConfirmBooking($input: ConfirmBookingInput!) {
    confirmBooking(input: $input) {
      __typename
      ...Ticket
      ...Refusal
    }
  }
`);
