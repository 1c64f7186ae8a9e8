import { graphql } from '../../gql/index.ts';

export const ManagedOfferFragment = graphql(`
  fragment ManagedOffer on ManagedOffer {
    id
    version
    paused
    titleFr
    titleEn
    descriptionFr
    descriptionEn
    needs {
      category
      modelId
      quantity
      perPerson
    }
    spaceId
    gridMinutes
    durationsMinutes
    noticeMinutes
    horizonDays
    peopleMin
    peopleMax
    minimumAge
    guardianConsentBelow
    safetyNotice
    perDayLimit
    approvalDeadlineHours
    supervised
    absenceReminderHours
    audience
    groups {
      peopleMost
      minutesLeast
      minutesMost
      namesDueDays
    }
    comingBookings
    waitingRequests
    bookedNextWeek
    freeNextWeek
  }
`);

export const OfferRefusalFragment = graphql(`
  fragment OfferRefusal on OfferRefused {
    code
    field
    toCome
    current {
      ...ManagedOffer
    }
  }
`);

/** The offers of a place, and what of it an offer may take. */
export const OffersQuery = graphql(`
  query Offers($placeId: ID!) {
    offers(placeId: $placeId) {
      ...ManagedOffer
    }
    place(id: $placeId) {
      id
      spaces {
        id
        name
      }
      equipment {
        units
        model {
          id
          category
          manufacturer
          name
        }
      }
    }
  }
`);

export const OfferPreviewQuery = graphql(`
  query OfferPreview($input: OfferPreviewInput!) {
    offerPreview(input: $input) {
      __typename
      ... on OfferPreview {
        durationMinutes
        people
        warnings
        days {
          day
          holiday
          obstacle
          starts {
            startsAt
            endsAt
            remaining
            missing
          }
        }
      }
      ... on OfferRefused {
        code
        field
      }
    }
  }
`);

export const CreateOfferMutation = graphql(`
  mutation CreateOffer($input: CreateOfferInput!) {
    result: createOffer(input: $input) {
      __typename
      ...ManagedOffer
      ...OfferRefusal
    }
  }
`);

export const ChangeOfferMutation = graphql(`
  mutation ChangeOffer($input: ChangeOfferInput!) {
    result: changeOffer(input: $input) {
      __typename
      ...ManagedOffer
      ...OfferRefusal
    }
  }
`);

export const CopyOfferMutation = graphql(`
  mutation CopyOffer($input: CopyOfferInput!) {
    result: copyOffer(input: $input) {
      __typename
      ...ManagedOffer
      ...OfferRefusal
    }
  }
`);

export const PauseOfferMutation = graphql(`
  mutation PauseOffer($input: OfferVersionInput!) {
    result: pauseOffer(input: $input) {
      __typename
      ...ManagedOffer
      ...OfferRefusal
    }
  }
`);

export const ResumeOfferMutation = graphql(`
  mutation ResumeOffer($input: OfferVersionInput!) {
    result: resumeOffer(input: $input) {
      __typename
      ...ManagedOffer
      ...OfferRefusal
    }
  }
`);

export const RetireOfferMutation = graphql(`
  mutation RetireOffer($input: OfferVersionInput!) {
    result: retireOffer(input: $input) {
      __typename
      ... on OfferRetired {
        offerId
      }
      ...OfferRefusal
    }
  }
`);
