import { graphql } from '../../gql/index.ts';

export const SeriesPreviewQuery = graphql(`
  query SeriesPreview($input: SeriesWishInput!) {
    seriesPreview(input: $input) {
      __typename
      ... on SeriesPreview {
        timeZone
        offer {
          id
          safetyNotice
          minimumAge
          guardianConsentBelow
          titleFr: title(locale: fr)
          titleEn: title(locale: en)
        }
        place {
          id
          name
        }
        sessions {
          index
          day
          startsAt
          code
          nearest
          hours
        }
      }
      ... on BookingRefused {
        code
      }
    }
  }
`);

export const SeriesFragment = graphql(`
  fragment Series on BookingSeries {
    id
    token
    timeZone
    sessions {
      index
      changed
      booking {
        id
        status
        startsAt
        endsAt
        shortCode
        holdToken
        contact {
          email
        }
        place {
          id
          name
          timeZone
        }
        offer {
          id
          titleFr: title(locale: fr)
          titleEn: title(locale: en)
        }
      }
    }
  }
`);

export const BookSeriesMutation = graphql(`
  mutation BookSeries($input: BookSeriesInput!) {
    result: bookSeries(input: $input) {
      __typename
      ...Series
      ... on SeriesRefused {
        code
        field
        startsAt
      }
    }
  }
`);

export const BookSeriesAtDeskMutation = graphql(`
  mutation BookSeriesAtDesk($input: BookSeriesInput!) {
    result: bookSeriesAtDesk(input: $input) {
      __typename
      ...Series
      ... on SeriesRefused {
        code
        field
        startsAt
      }
    }
  }
`);

export const BookingSeriesQuery = graphql(`
  query BookingSeries($id: ID!, $token: String!) {
    bookingSeries(id: $id, token: $token) {
      ...Series
    }
  }
`);

export const CancelSeriesMutation = graphql(`
  mutation CancelSeries($input: CancelSeriesInput!) {
    result: cancelSeries(input: $input) {
      __typename
      ...Series
      ... on SeriesRefused {
        code
        startsAt
      }
    }
  }
`);

export const MoveSeriesMutation = graphql(`
  mutation MoveSeries($input: MoveSeriesInput!) {
    result: moveSeries(input: $input) {
      __typename
      ...Series
      ... on SeriesRefused {
        code
        startsAt
      }
    }
  }
`);
