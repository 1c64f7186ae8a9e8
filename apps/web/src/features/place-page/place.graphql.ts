import { graphql } from '../../gql/index.ts';

export const AccessFactsFragment = graphql(`
  fragment AccessFacts on AccessDetails {
    parking
    parkingAdapted
    pathLevel
    pathRamp
    entranceLevel
    entranceWidthCm
    entranceAdapted
    callDevices
    entranceHelp
    receptionStaff
    hearingAids
    receptionLevel
    receptionLift
    classrooms
    toilets
    toiletsAdapted
    registerUrl
  }
`);

export const PhotoFactsFragment = graphql(`
  fragment PhotoFacts on PlacePhoto {
    id
    path
    width
    height
    alternativeFr
    alternativeEn
  }
`);

export const PlaceFactsFragment = graphql(`
  fragment PlaceFacts on Place {
    name
    summary
    description
    howToCome
    addressLine
    addressExtra
    postcode
    communeName
    position {
      longitude
      latitude
    }
    positionApproximate
    timeZone
    openingHours
    openingDays(days: 14) {
      day
      weekday
      holiday
      comment
      intervals {
        opens
        closes
      }
    }
    accompaniedHours
    groupHours
    accompaniedDays: openingDays(days: 14, audience: ACCOMPANIED) {
      day
      weekday
      holiday
      intervals {
        opens
        closes
      }
    }
    groupDays: openingDays(days: 14, audience: GROUPS) {
      day
      weekday
      holiday
      intervals {
        opens
        closes
      }
    }
    phone
    emails
    websites
    operatorName
    wheelchairAccessible
    quiet
    staffHelp
    helpLanguages
    labels
    validLabels(locale: $locale) {
      id
      name
      issuer
      until
    }
    services
    audiences
    specialCare
    fees
    accessModes
    supportModes
    accessDetails {
      ...AccessFacts
    }
    photos {
      ...PhotoFacts
    }
    source
    sourceUpdatedOn
    spaces {
      id
      name
      peopleCapacity
      quiet
    }
    equipment {
      units
      model {
        id
        category
        manufacturer
        name
        minimumAge
      }
    }
    modules {
      id
      slug
      title(locale: $locale)
      summary(locale: $locale)
      sector
      durationMinutes
      language
      licence
      minimumAge
    }
  }
`);

export const PlaceQuery = graphql(`
  query Place($slug: String!, $locale: Locale!) {
    place(slug: $slug) {
      id
      slug
      name
      status
      bookable
      gaps
      addressLine
      postcode
      communeName
      position {
        longitude
        latitude
      }
      timeZone
      openingHours
      openNow {
        open
        until
      }
      closures {
        startsAt
        endsAt
        reason
        wordsFr
        wordsEn
        spaceName
      }
      offers {
        id
        title(locale: $locale)
        description(locale: $locale)
        durationsMinutes
        peopleMin
        peopleMax
        minimumAge
        paused
        audience
        approvalDeadlineHours
        perDayLimit
        supervised
      }
      ...PlaceFacts
    }
  }
`);

export const WeekQuery = graphql(`
  query PlaceWeek($id: ID!, $input: PlaceAvailabilityInput!) {
    place(id: $id) {
      id
      availability(input: $input) {
        day
        obstacle
        slots {
          startsAt
          endsAt
          durationMinutes
          remaining
          offer {
            id
          }
        }
      }
    }
  }
`);
