import { graphql } from '../../gql/index.ts';

export const AbsenceFragment = graphql(`
  fragment MyAbsence on Absence {
    state
    graceMinutes
    answerReason
    contestableUntil
  }
`);

export const AttendanceQuery = graphql(`
  query Attendance($id: ID!, $holdToken: String!) {
    booking(id: $id, holdToken: $holdToken) {
      ...Ticket
      absence {
        ...MyAbsence
      }
    }
  }
`);

export const ContestAbsenceMutation = graphql(`
  mutation ContestAbsence($input: ContestAbsenceInput!) {
    result: contestAbsence(input: $input) {
      __typename
      ... on Booking {
        id
        absence {
          ...MyAbsence
        }
      }
      ... on BookingRefused {
        code
      }
    }
  }
`);

export const LeaveEarlyMutation = graphql(`
  mutation LeaveEarly($input: LeaveEarlyInput!) {
    result: leaveEarly(input: $input) {
      __typename
      ... on Booking {
        id
        status
      }
      ... on BookingRefused {
        code
      }
    }
  }
`);

export const MyAbsencesQuery = graphql(`
  query MyAbsences {
    myAbsences {
      countedAt
      limitedUntil
    }
  }
`);

export const PlaceAbsenceFragment = graphql(`
  fragment PlaceAbsenceFacts on PlaceAbsence {
    bookingId
    state
    startsAt
    endsAt
    timeZone
    givenName
    familyName
    offerTitleFr
    offerTitleEn
    automatic
    contestReason
    answerReason
  }
`);

export const AbsenceRulesFragment = graphql(`
  fragment AbsenceRulesFacts on AbsenceRules {
    placeId
    graceMinutes
    teamNotes
    kiosksHeardAt
    mayChange
  }
`);

export const PlaceAbsencesQuery = graphql(`
  query PlaceAbsences($placeId: ID!) {
    absences(placeId: $placeId) {
      ...PlaceAbsenceFacts
    }
    absenceRules(placeId: $placeId) {
      ...AbsenceRulesFacts
    }
  }
`);

export const AnswerAbsenceMutation = graphql(`
  mutation AnswerAbsence($input: AnswerAbsenceInput!) {
    result: answerAbsence(input: $input) {
      __typename
      ... on PlaceAbsence {
        bookingId
        state
      }
      ... on AbsenceRefused {
        code
      }
    }
  }
`);

export const ChangeAbsenceRulesMutation = graphql(`
  mutation ChangeAbsenceRules($input: AbsenceRulesInput!) {
    result: changeAbsenceRules(input: $input) {
      __typename
      ...AbsenceRulesFacts
      ... on AbsenceRefused {
        code
      }
    }
  }
`);
