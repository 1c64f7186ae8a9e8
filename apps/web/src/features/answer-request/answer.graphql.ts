import { graphql } from '../../gql/index.ts';

export const RequestToAnswerFragment = graphql(`
  fragment RequestAsked on RequestToAnswer {
    forName
    placeName
    timeZone
    standing
    dueAt
    answeredAt
    answeredBy
    answeredByMe
    reason
    session {
      startsAt
      endsAt
      people
      givenName
      familyName
      reachable
      minor
      offerTitleFr
      offerTitleEn
      moduleTitleFr
      moduleTitleEn
    }
  }
`);

export const RequestToAnswerQuery = graphql(`
  query RequestToAnswer($bookingId: ID!, $token: String!) {
    requestToAnswer(bookingId: $bookingId, token: $token) {
      ...RequestAsked
    }
  }
`);

export const AnswerByLinkMutation = graphql(`
  mutation AnswerByLink($input: AnswerByLinkInput!) {
    answerRequestByLink(input: $input) {
      __typename
      ...RequestAsked
      ... on BookingRefused {
        code
      }
    }
  }
`);
