import { graphql } from '../../gql/index.ts';

export const PlannedBookingFragment = graphql(`
  fragment PlannedBooking on DeskBooking {
    id
    version
    status
    startsAt
    endsAt
    people
    givenName
    familyName
    email
    expected
    toPrepare {
      request
      people
    }
    shortCode
    walkIn
    alone
    offerId
    offerTitleFr
    offerTitleEn
    moduleTitleFr
    moduleTitleEn
    minor
    guardianConsentState
    approvalState
    answerDueAt
    checkedInAt
    units {
      unitId
      freeAt
    }
    acts
  }
`);

export const PlannedBlockFragment = graphql(`
  fragment PlannedBlock on UnitBlock {
    id
    unitId
    startsAt
    endsAt
    reason
    note
  }
`);

export const DeskRefusalFragment = graphql(`
  fragment DeskRefusal on DeskRefused {
    code
    field
    at
    canInsist
    current {
      ...PlannedBooking
    }
    inTheWay {
      ...PlannedBooking
    }
  }
`);

export const PlanningQuery = graphql(`
  query Planning($input: PlanningInput!) {
    planning(input: $input) {
      placeId
      placeName
      timeZone
      from
      days
      serverTime
      openings {
        day
        holiday
        intervals {
          startsAt
          endsAt
        }
        reserved {
          startsAt
          endsAt
          audiences
        }
      }
      units {
        id
        tag
        category
        modelName
        spaceName
        inService
      }
      bookings {
        ...PlannedBooking
      }
      blocks {
        ...PlannedBlock
      }
      closures {
        id
        startsAt
        endsAt
        spaceName
      }
      offers {
        id
        titleFr: title(locale: fr)
        titleEn: title(locale: en)
        paused
        durationsMinutes
        peopleMin
        peopleMax
        safetyNotice
        guardianConsentBelow
        needs {
          category
          quantity
          perPerson
          model {
            id
            name
          }
        }
      }
    }
  }
`);

export const PlanningChangedSubscription = graphql(`
  subscription PlanningChanged($placeId: ID!) {
    planningChanged(placeId: $placeId) {
      placeId
    }
  }
`);
