import { graphql } from '../../gql/index.ts';

export const ClosureFragment = graphql(`
  fragment ClosureFacts on Closure {
    id
    spaceName
    startsAt
    endsAt
    reason
    wordsFr
    wordsEn
    closedByName
    liftedAt
    standing
    answers {
      bookingId
      givenName
      familyName
      kind
      outcome
      state
      wasAt
      startsAt
      placeName
      timeZone
    }
  }
`);

export const PreviewFragment = graphql(`
  fragment PreviewFacts on ClosurePreview {
    startsAt
    endsAt
    beingMade
    hits {
      treatments
      proposed
      noAddress
      booking {
        id
        version
        status
        startsAt
        endsAt
        givenName
        familyName
        offerTitleFr
        offerTitleEn
      }
      sessions {
        kind
        startsAt
        durationMinutes
        offer {
          id
          place {
            id
            name
            timeZone
          }
        }
      }
      nearby {
        kind
        startsAt
        durationMinutes
        offer {
          id
          place {
            id
            name
            timeZone
          }
        }
      }
    }
  }
`);

export const ClosuresQuery = graphql(`
  query Closures($placeId: ID!) {
    closures(placeId: $placeId) {
      ...ClosureFacts
    }
    place(id: $placeId) {
      id
      spaces {
        id
        name
      }
    }
  }
`);

export const ClosurePreviewQuery = graphql(`
  query PreviewClosure($input: ClosureInput!) {
    closurePreview(input: $input) {
      __typename
      ...PreviewFacts
      ... on ClosureRefused {
        code
        field
      }
    }
  }
`);

export const ClosePlaceMutation = graphql(`
  mutation ClosePlace($input: ClosePlaceInput!) {
    closePlace(input: $input) {
      __typename
      ...ClosureFacts
      ... on ClosureRefused {
        code
        field
        bookingId
        current {
          ...PreviewFacts
        }
      }
    }
  }
`);

export const ReopenPlaceMutation = graphql(`
  mutation ReopenPlace($closureId: ID!) {
    reopenPlace(closureId: $closureId) {
      __typename
      ...ClosureFacts
      ... on ClosureRefused {
        code
      }
    }
  }
`);
