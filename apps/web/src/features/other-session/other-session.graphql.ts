import { graphql } from '../../gql/index.ts';

export const ProposedSessionFragment = graphql(`
  fragment ProposedSession on ProposedSession {
    kind
    startsAt
    endsAt
    distanceKm
    offer {
      id
      titleFr: title(locale: fr)
      titleEn: title(locale: en)
      place {
        id
        name
        communeName
        addressLine
        postcode
        timeZone
      }
    }
  }
`);

export const ProposalQuery = graphql(`
  query Proposal($bookingId: ID!, $holdToken: String!) {
    proposal(bookingId: $bookingId, holdToken: $holdToken) {
      reason
      state
      booking {
        ...Ticket
      }
      sessions {
        ...ProposedSession
      }
    }
  }
`);

export const TakeAlternativeMutation = graphql(`
  mutation TakeAlternative($input: TakeAlternativeInput!) {
    takeAlternative(input: $input) {
      __typename
      ...Ticket
      ...Refusal
    }
  }
`);
