import { graphql } from '../../gql/index.ts';

export const GroupWayFragment = graphql(`
  fragment ShownWay on GroupWay {
    kind
    offerId
    startsAt
    endsAt
    category
    count
    people
  }
`);

export const GroupSessionFragment = graphql(`
  fragment ShownGroupSession on GroupSession {
    id
    placeId
    placeName
    placeSlug
    communeName
    longitude
    latitude
    timeZone
    startsAt
    endsAt
    people
    named
    units {
      category
      count
      modelId
    }
    tags
    status
    approvalState
    approvalReason
    shortCode
    safetyNotice
  }
`);

export const QuotaStandFragment = graphql(`
  fragment ShownStand on QuotaStand {
    agreementId
    placeId
    category
    period
    from
    usedMinutes
    askedMinutes
    allowedMinutes
  }
`);

export const LeftOutFragment = graphql(`
  fragment LeftOut on GroupSessionRefused {
    index
    bookingId
    placeId
    offerId
    startsAt
    endsAt
    code
    most
    quota {
      category
      period
      usedMinutes
      askedMinutes
      allowedMinutes
    }
    ways {
      ...ShownWay
    }
  }
`);

export const ShownGroupFragment = graphql(`
  fragment ShownGroup on GroupBooking {
    id
    version
    organisationId
    title
    people
    units {
      category
      count
    }
    state
    holdExpiresAt
    confirmedAt
    contactName
    contactEmail
    moduleId
    mayAct
    sessions {
      ...ShownGroupSession
    }
    leftOut {
      ...LeftOut
    }
  }
`);

export const GroupRefusedFragment = graphql(`
  fragment GroupNo on GroupRefused {
    code
    field
    refused: sessions {
      ...LeftOut
    }
  }
`);

export const MyGroupBookingsQuery = graphql(`
  query MyGroupBookings($organisationId: ID!) {
    myGroupBookings(organisationId: $organisationId) {
      ...ShownGroup
    }
  }
`);

export const GroupBookingQuery = graphql(`
  query GroupBooking($id: ID!) {
    groupBooking(id: $id) {
      ...ShownGroup
    }
    quotas: quotasOfGroup(groupBookingId: $id) {
      ...ShownStand
    }
  }
`);

export const GroupCalendarQuery = graphql(`
  query GroupCalendar($id: ID!, $locale: Locale) {
    groupBooking(id: $id) {
      calendar(locale: $locale)
    }
  }
`);

export const GroupQuotasQuery = graphql(`
  query GroupQuotas($input: GroupQuotasInput!) {
    quotas: groupQuotas(input: $input) {
      ...ShownStand
    }
  }
`);

export const GroupPlacesQuery = graphql(`
  query GroupPlaces($input: GroupPlacesInput!) {
    groupPlaces(input: $input) {
      __typename
      ... on GroupRefused {
        code
      }
      ... on GroupPlaces {
        partial
        places {
          placeId
          name
          communeName
          distanceKm
          timeZone
          agreed
          possible
          quotas {
            ...ShownStand
          }
          dates {
            index
            day
            startsAt
            endsAt
            offerId
            refusal
            most
            quota {
              category
              period
              usedMinutes
              askedMinutes
              allowedMinutes
            }
            ways {
              ...ShownWay
            }
          }
        }
        plan {
          index
          placeId
          offerId
          startsAt
          durationMinutes
        }
      }
    }
  }
`);

export const HoldGroupMutation = graphql(`
  mutation HoldGroup($input: HoldGroupInput!) {
    result: holdGroup(input: $input) {
      __typename
      ...ShownGroup
      ...GroupNo
    }
  }
`);

export const ConfirmGroupMutation = graphql(`
  mutation ConfirmGroup($input: ConfirmGroupInput!) {
    result: confirmGroup(input: $input) {
      __typename
      ...ShownGroup
      ...GroupNo
    }
  }
`);

export const CancelGroupMutation = graphql(`
  mutation CancelGroup($input: CancelGroupInput!) {
    result: cancelGroup(input: $input) {
      __typename
      ...ShownGroup
      ...GroupNo
    }
  }
`);

export const ChangeGroupMutation = graphql(`
  mutation ChangeGroup($input: ChangeGroupInput!) {
    result: changeGroup(input: $input) {
      __typename
      ...ShownGroup
      ...GroupNo
    }
  }
`);
