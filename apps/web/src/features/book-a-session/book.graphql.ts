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

export const ConfirmBookingMutation = graphql(`
  mutation ConfirmBooking($input: ConfirmBookingInput!) {
    confirmBooking(input: $input) {
      __typename
      ...Ticket
      ...Refusal
    }
  }
`);
