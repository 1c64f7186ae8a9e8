import { graphql } from '../../gql/index.ts';

export const NetworkRulesFragment = graphql(`
  fragment ShownRules on NetworkRules {
    version
    accessNeedsWeight
    trainingObligationWeight
    firstTimeWeight
    turnMinutes
    leastTurnMinutes
    awakeFrom
    awakeUntil
    minutesPerKm
    refusalsMost
    nudgesMost
    entriesMost
    futureBookingsMost
    organisationSessionsMost
    organisationPlacesMost
    absenceLimit {
      absences
      withinDays
      forDays
    }
    mayChange
    mayChangeAbsences
  }
`);

export const NetworkRulesQuery = graphql(`
  query NetworkRules {
    networkRules {
      ...ShownRules
    }
  }
`);

export const ChangeNetworkRulesMutation = graphql(`
  mutation ChangeNetworkRules($input: NetworkRulesInput!) {
    changeNetworkRules(input: $input) {
      __typename
      ... on NetworkRules {
        ...ShownRules
      }
      ... on NetworkRulesRefused {
        code
        field
      }
    }
  }
`);

export const ChangeAbsenceLimitMutation = graphql(`
  mutation ChangeAbsenceLimit($limit: AbsenceLimitInput, $expectedVersion: Int) {
    changeAbsenceLimit(limit: $limit, expectedVersion: $expectedVersion) {
      __typename
      ... on AbsenceRefused {
        code
      }
    }
  }
`);
