import { graphql } from '../../gql/index.ts';

export const MinorsExpectedQuery = graphql(`
  query MinorsExpected {
    minorsExpected {
      state
      givenName
      familyName
      guardianName
      paperSeenAt
      scanned
      booking {
        id
        startsAt
        endsAt
        offer {
          id
          titleFr: title(locale: fr)
          titleEn: title(locale: en)
        }
        place {
          id
          name
          timeZone
        }
      }
    }
  }
`);

export const RecordGuardianConsentMutation = graphql(`
  mutation RecordGuardianConsent($input: RecordGuardianConsentInput!) {
    recordGuardianConsent(input: $input) {
      __typename
      ... on BookingRefused {
        code
      }
    }
  }
`);
