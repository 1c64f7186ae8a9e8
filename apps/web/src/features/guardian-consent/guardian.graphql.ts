import { graphql } from '../../gql/index.ts';

export const GuardianFragment = graphql(`
  fragment Guardian on GuardianRequest {
    state
    guardianName
    closesAt
    booking {
      id
      status
      revision
      startsAt
      endsAt
      displayName
      offer {
        id
        safetyNotice
        titleFr: title(locale: fr)
        titleEn: title(locale: en)
      }
      module {
        id
        titleFr: title(locale: fr)
        titleEn: title(locale: en)
      }
      place {
        id
        name
        addressLine
        addressExtra
        postcode
        communeName
        timeZone
        phone
      }
    }
  }
`);

export const GuardianRequestQuery = graphql(`
  query GuardianRequest($bookingId: ID!, $token: String!) {
    guardianRequest(bookingId: $bookingId, token: $token) {
      ...Guardian
    }
  }
`);

export const AnswerGuardianMutation = graphql(`
  mutation AnswerGuardian($input: AnswerGuardianInput!) {
    answerGuardian(input: $input) {
      __typename
      ...Guardian
      ... on BookingRefused {
        code
      }
    }
  }
`);
