import { graphql } from '../../gql/index.ts';

export const ShiftFragment = graphql(`
  fragment ShiftFacts on PlannedShift {
    id
    accountId
    version
    startsAt
    endsAt
    offerIds
    note
    following
  }
`);

export const AloneFragment = graphql(`
  fragment AloneFacts on DeskBooking {
    id
    startsAt
    endsAt
    givenName
    familyName
    offerTitleFr
    offerTitleEn
  }
`);

export const ShiftPreviewFragment = graphql(`
  fragment ShiftPreviewFacts on ShiftPreview {
    shiftCount: shifts
    beingMade
    alone {
      ...AloneFacts
    }
  }
`);

export const ShiftsWrittenFragment = graphql(`
  fragment ShiftsWrittenFacts on ShiftsWritten {
    count
    leftAside {
      accountId
      day
      reason
    }
  }
`);

export const ShiftRefusalFragment = graphql(`
  fragment ShiftRefusal on ShiftRefused {
    code
    field
    current {
      ...ShiftPreviewFacts
    }
  }
`);

export const TeamWeekQuery = graphql(`
  query TeamWeek($placeId: ID!, $from: LocalDay!) {
    teamWeek(placeId: $placeId, from: $from) {
      placeId
      from
      meId
      plans
      people {
        accountId
        givenName
        familyName
        email
        roles
      }
      offers {
        id
        titleFr
        titleEn
        paused
      }
      shifts {
        ...ShiftFacts
      }
      uncovered {
        startsAt
        endsAt
        offerIds
      }
      alone {
        ...AloneFacts
      }
    }
  }
`);

export const ShiftPreviewQuery = graphql(`
  query PreviewShift($input: ShiftChangeInput!) {
    shiftPreview(input: $input) {
      __typename
      ...ShiftPreviewFacts
      ...ShiftRefusal
    }
  }
`);

export const WeekCopyPreviewQuery = graphql(`
  query PreviewWeekCopy($input: CopyWeekInput!) {
    weekCopyPreview(input: $input) {
      __typename
      ... on WeekCopyPreview {
        count
        leftAside {
          accountId
          day
          reason
        }
      }
      ... on ShiftRefused {
        code
      }
    }
  }
`);

export const PlanShiftsMutation = graphql(`
  mutation PlanShifts($input: PlanShiftsInput!) {
    result: planShifts(input: $input) {
      __typename
      ...ShiftsWrittenFacts
      ...ShiftRefusal
    }
  }
`);

export const ChangeShiftsMutation = graphql(`
  mutation ChangeShifts($input: ChangeShiftsInput!) {
    result: changeShifts(input: $input) {
      __typename
      ...ShiftsWrittenFacts
      ...ShiftRefusal
    }
  }
`);

export const RestoreShiftsMutation = graphql(`
  mutation RestoreShifts($input: RestoreShiftsInput!) {
    result: restoreShifts(input: $input) {
      __typename
      ...ShiftsWrittenFacts
      ...ShiftRefusal
    }
  }
`);

export const CopyShiftsMutation = graphql(`
  mutation CopyShifts($input: CopyShiftsInput!) {
    result: copyShifts(input: $input) {
      __typename
      ...ShiftsWrittenFacts
      ...ShiftRefusal
    }
  }
`);
