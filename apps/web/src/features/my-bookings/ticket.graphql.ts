import { graphql } from '../../gql/index.ts';

/** All that a ticket shows, in both languages: it must read the same without a network. */
export const TicketFragment = graphql(`
  fragment Ticket on Booking {
    id
    status
    revision
    startsAt
    endsAt
    people
    holdExpiresAt
    holdToken
    shortCode
    cancellableUntil
    checkedInAt
    guardianConsent
    approvalState
    approvalReason
    series {
      id
      token
      index
    }
    calendarFr: calendar(locale: fr)
    calendarEn: calendar(locale: en)
    ticket {
      code
    }
    contact {
      givenName
      familyName
      email
    }
    units {
      tag
      model {
        category
        manufacturer
        name
      }
    }
    module {
      id
      titleFr: title(locale: fr)
      titleEn: title(locale: en)
    }
    offer {
      id
      minimumAge
      guardianConsentBelow
      safetyNotice
      approvalDeadlineHours
      perDayLimit
      supervised
      titleFr: title(locale: fr)
      titleEn: title(locale: en)
    }
    place {
      id
      slug
      name
      addressLine
      addressExtra
      postcode
      communeName
      timeZone
      howToCome
      phone
      position {
        longitude
        latitude
      }
    }
  }
`);

export const BookingQuery = graphql(`
  query Booking($id: ID!, $holdToken: String!) {
    booking(id: $id, holdToken: $holdToken) {
      ...Ticket
    }
  }
`);

/** Why not, and the way out. */
export const RefusalFragment = graphql(`
  fragment Refusal on BookingRefused {
    code
    field
    aboutPlace {
      id
      slug
      name
      communeName
      timeZone
      offers {
        id
        minimumAge
        titleFr: title(locale: fr)
        titleEn: title(locale: en)
      }
    }
    alternatives {
      kind
      distanceKm
      slot {
        startsAt
        endsAt
        durationMinutes
        offer {
          id
          titleFr: title(locale: fr)
          titleEn: title(locale: en)
          place {
            id
            name
            communeName
            timeZone
          }
        }
      }
    }
  }
`);

export const CancelBookingMutation = graphql(`
  mutation CancelBooking($input: CancelBookingInput!) {
    cancelBooking(input: $input) {
      __typename
      ...Ticket
      ...Refusal
    }
  }
`);

export const RescheduleBookingMutation = graphql(`
  mutation RescheduleBooking($input: RescheduleBookingInput!) {
    rescheduleBooking(input: $input) {
      __typename
      ...Ticket
      ...Refusal
    }
  }
`);

export const OtherSlotsQuery = graphql(`
  query OtherSlots($placeId: ID!, $input: PlaceAvailabilityInput!) {
    place(id: $placeId) {
      id
      availability(input: $input) {
        day
        obstacle
        slots {
          startsAt
          endsAt
          durationMinutes
        }
      }
    }
  }
`);

export const MyBookingsQuery = graphql(`
  query MyBookings {
    myBookings {
      ...Ticket
    }
  }
`);
