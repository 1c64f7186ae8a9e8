import { graphql } from '../../gql/index.ts';

export const AnomalyFragment = graphql(`
  fragment AnomalyFacts on KioskAnomaly {
    id
    code
    needsDecision
    raisedAt
    events {
      id
      type
      at
      sure
      kioskName
      unitTag
      shows
    }
    booking {
      id
      displayName
      status
      startsAt
      endsAt
      cancelledAt
      people
    }
    departedAt
    unitTag
    firstUnitTag
    choices
    decision {
      choice
      at
      by
      note
      reopenableUntil
    }
  }
`);

export const PlaceAnomaliesQuery = graphql(`
  query PlaceAnomalies($placeId: ID!, $decided: Boolean!, $code: KioskAnomalyCode, $raisedFrom: DateTime, $raisedUntil: DateTime, $first: Int!, $after: String) {
    kioskAnomalies(placeId: $placeId, decided: $decided, code: $code, raisedFrom: $raisedFrom, raisedUntil: $raisedUntil, first: $first, after: $after) {
      total
      edges {
        node {
          ...AnomalyFacts
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const PlaceLossesQuery = graphql(`
  query PlaceLosses($placeId: ID!) {
    kioskRejections(placeId: $placeId) {
      kioskId
      eventId
      kioskName
      faultField
      length
      excerpt
      receivedAt
    }
    kioskGaps(placeId: $placeId) {
      kioskId
      kioskName
      missing
    }
  }
`);

export const ResolveAnomalyMutation = graphql(`
  mutation ResolveAnomaly($input: ResolveAnomalyInput!) {
    result: resolveAnomaly(input: $input) {
      __typename
      ... on KioskAnomaly {
        ...AnomalyFacts
      }
      ... on KioskAnomalyRefused {
        refusal
        current {
          ...AnomalyFacts
        }
      }
    }
  }
`);

export const ReopenAnomalyMutation = graphql(`
  mutation ReopenAnomaly($input: ReopenAnomalyInput!) {
    result: reopenAnomaly(input: $input) {
      __typename
      ... on KioskAnomaly {
        ...AnomalyFacts
      }
      ... on KioskAnomalyRefused {
        refusal
        current {
          ...AnomalyFacts
        }
      }
    }
  }
`);

export const SeeKioskRejectionMutation = graphql(`
  mutation SeeKioskRejection($input: SeeKioskRejectionInput!) {
    result: seeKioskRejection(input: $input) {
      __typename
      ... on KioskRejection {
        eventId
      }
      ... on KioskAnomalyRefused {
        refusal
      }
    }
  }
`);
