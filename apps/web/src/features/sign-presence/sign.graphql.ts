import { graphql } from '../../gql/index.ts';

export const ToSignFragment = graphql(`
  fragment ToSign on PresenceToSign {
    id
    givenName
    training
    organisationName
    sessions {
      id
      placeName
      timeZone
      halfDays {
        day
        half
        startsAt
        endsAt
        whyNot
        signatures {
          id
          means
          signedAt
          counts
        }
      }
    }
  }
`);

export const PresenceToSignQuery = graphql(`
  query PresenceToSign($token: String!) {
    presenceToSign(token: $token) {
      ...ToSign
    }
  }
`);

export const SignPresenceMutation = graphql(`
  mutation SignPresence($input: SignPresenceInput!) {
    result: signPresence(input: $input) {
      __typename
      ...ToSign
      ... on SigningRefused {
        code
        field
      }
    }
  }
`);
