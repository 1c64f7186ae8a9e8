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
        trainerSignatures {
          ...SignedEntry
        }
      }
      attendees {
        learnerId
        halfDays {
          day
          half
          basis
          minutes
          doubts
          signatures {
            ...SignedEntry
          }
          facts {
            id
            present
            from
            until
            absence
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

export const SignedEntryFragment = graphql(`
  fragment SignedEntry on AttendanceSignature {
    id
    means
    signedAt
    sure
    counts
    kioskName
    confirmedAt
    confirmedAs
    confirmedBy
  }
`);

export const ConfirmSignatureMutation = graphql(`
  mutation ConfirmSignature($input: ConfirmSignatureInput!) {
    result: confirmSignature(input: $input) {
      __typename
      ...ShownAttendance
      ... on AttendanceRefused {
        code
      }
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
