import { graphql } from '../../gql/index.ts';

export const NamedGroupFragment = graphql(`
  fragment NamedGroup on GroupBooking {
    id
    version
    title
    state
    cohortId
    sessions {
      id
      placeName
      communeName
      timeZone
      startsAt
      endsAt
      people
      status
      named
      namesDueAt
      namesSettled
      seatsReleased
    }
  }
`);

export const GroupNamingQuery = graphql(`
  query GroupNaming($id: ID!) {
    groupBooking(id: $id) {
      ...NamedGroup
    }
    groupNames(groupBookingId: $id) {
      bookingId
      learners {
        id
        givenName
        familyName
      }
    }
  }
`);

export const NameGroupMutation = graphql(`
  mutation NameGroup($input: NameGroupInput!) {
    result: nameGroup(input: $input) {
      __typename
      ... on GroupBooking {
        id
        version
      }
      ... on GroupRefused {
        code
        sessionId
        learnerIds
      }
    }
  }
`);

export const SubstituteLearnerMutation = graphql(`
  mutation SubstituteLearner($input: SubstituteLearnerInput!) {
    result: substituteLearner(input: $input) {
      __typename
      ... on GroupBooking {
        id
        version
      }
      ... on GroupRefused {
        code
        sessionId
        learnerIds
      }
    }
  }
`);
