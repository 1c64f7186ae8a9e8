import { graphql } from '../../gql/index.ts';

/** What is answered is read like the answer to an arrival. */
export const Leave = graphql(`
  mutation Leave($input: LeaveByCodeInput!) {
    leaveByCode(input: $input) {
      __typename
      ... on Booking {
        displayName
      }
      ... on BookingRefused {
        code
        sentenceFr: sentence(locale: fr)
        sentenceEn: sentence(locale: en)
        at
        displayName
        aboutPlace { id name addressLine communeName timeZone }
        leaving { sessionUntil unitsFreeAt people units { tag model { name } } }
      }
    }
  }
`);
