import { graphql } from '../../gql/index.ts';

/** Both languages at once: whoever changes language on the answer needs no second request. */
export const CheckIn = graphql(`
  mutation CheckIn($input: CheckInInput!) {
    checkIn(input: $input) {
      __typename
      ... on Booking {
        displayName
        endsAt
        place { timeZone }
        offer { titleFr: title(locale: fr) titleEn: title(locale: en) space { name } }
        module { titleFr: title(locale: fr) titleEn: title(locale: en) }
        units { tag model { name } }
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
