import { graphql } from '../../gql/index.ts';

export const ShownAttendanceFragment = graphql(`
  fragment ShownAttendance on GroupAttendance {
    groupBookingId
    title
    ofOrganisation
    erasedOn
    missing
    sessions {
      id
      placeName
      timeZone
      startsAt
      endsAt
      status
      arrivedAt
      departedAt
      noter
      notingClosesAt
      halfDays {
        day
        half
        startsAt
        endsAt
      }
      attendees {
        learnerId
        halfDays {
          day
          half
          minutes
          doubts
          facts {
            id
            present
            from
            until
            notedAt
            notedAs
            notedBy
            reason
          }
        }
      }
    }
    people {
      learnerId
      givenName
      familyName
      minutes
      minutesVr
      plannedMinutes
      missing
      whyNoCertificate
    }
  }
`);

export const GroupAttendanceQuery = graphql(`
  query GroupAttendance($groupBookingId: ID!) {
    groupAttendance(groupBookingId: $groupBookingId) {
      ...ShownAttendance
    }
  }
`);

export const NoteAttendanceMutation = graphql(`
  mutation NoteAttendance($input: NoteAttendanceInput!) {
    result: noteAttendance(input: $input) {
      __typename
      ...ShownAttendance
      ... on AttendanceRefused {
        code
        field
        learnerId
      }
    }
  }
`);

export const GroupConvocationsQuery = graphql(`
  query GroupConvocations($groupBookingId: ID!) {
    groupConvocations(groupBookingId: $groupBookingId) {
      groupBookingId
      version
      people
      letters
      alreadySent
      withoutAddress
      whyNone
    }
  }
`);

export const SendConvocationsMutation = graphql(`
  mutation SendConvocations($input: SendConvocationsInput!) {
    result: sendConvocations(input: $input) {
      __typename
      ... on ConvocationsSent {
        groupBookingId
        letters
      }
      ... on ConvocationsRefused {
        code
      }
    }
  }
`);
