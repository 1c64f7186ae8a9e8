import { graphql } from '../../gql/index.ts';

export const PlaceHoursFragment = graphql(`
  fragment PlaceHoursFacts on PlaceHours {
    placeId
    today
    version
    owner
    mayChange
    audiences {
      audience
      sameAsPublic
      text
      week {
        days {
          weekday
          intervals {
            opens
            closes
          }
        }
        holidays {
          opens
          closes
        }
        exceptions {
          day
          comment
          intervals {
            opens
            closes
          }
        }
      }
      holidays {
        day
        name
      }
    }
  }
`);

export const HoursRefusedFragment = graphql(`
  fragment HoursRefusedFacts on HoursRefused {
    code
    field
    day
    row
  }
`);

export const PlaceHoursQuery = graphql(`
  query PlaceHours($placeId: ID!) {
    placeHours(placeId: $placeId) {
      ...PlaceHoursFacts
    }
  }
`);

export const HoursPreviewQuery = graphql(`
  query HoursPreview($input: HoursWishInput!) {
    hoursPreview(input: $input) {
      __typename
      ... on HoursPreview {
        outsideCount
        outside {
          id
          shortCode
          startsAt
          endsAt
          offerTitleFr
          offerTitleEn
        }
      }
      ...HoursRefusedFacts
    }
  }
`);

export const ChangeHoursMutation = graphql(`
  mutation ChangeHours($input: ChangeHoursInput!) {
    changeHours(input: $input) {
      __typename
      ...PlaceHoursFacts
      ...HoursRefusedFacts
      ... on HoursRefused {
        current {
          ...PlaceHoursFacts
        }
      }
    }
  }
`);
