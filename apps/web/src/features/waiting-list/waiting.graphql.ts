import { graphql } from '../../gql/index.ts';

/** All that is shown of a wish on the waiting list. */
export const WaitingFragment = graphql(`
  fragment Waiting on WaitingEntry {
    id
    token
    state
    aroundLabel
    withinKm
    category
    people
    fromDay
    toDay
    weekdays
    earliest
    latest
    noticeMinutes
    reasons
    module {
      id
      titleFr: title(locale: fr)
      titleEn: title(locale: en)
    }
    offer {
      id
      titleFr: title(locale: fr)
      titleEn: title(locale: en)
      place {
        id
        name
      }
    }
    position {
      position
      ahead
      priorityAhead
      chance
      freedLately
    }
    turn {
      until
      booking {
        id
        startsAt
        endsAt
        people
        offer {
          id
          titleFr: title(locale: fr)
          titleEn: title(locale: en)
          minimumAge
          guardianConsentBelow
          safetyNotice
          approvalDeadlineHours
          place {
            id
            name
            communeName
            addressLine
            postcode
            timeZone
          }
        }
      }
    }
  }
`);

export const WaitingQuery = graphql(`
  query Waiting($entryId: ID!, $token: String!) {
    waiting(entryId: $entryId, token: $token) {
      ...Waiting
    }
  }
`);

export const MyWaitingQuery = graphql(`
  query MyWaiting {
    myWaiting {
      ...Waiting
    }
  }
`);

/** Whom to write to, where somebody is signed in. */
export const WhoWaitsQuery = graphql(`
  query WhoWaits {
    me {
      id
      givenName
      familyName
      email
    }
  }
`);

export const WaitedPlaceQuery = graphql(`
  query WaitedPlace($slug: String!) {
    place(slug: $slug) {
      id
      name
      offers {
        id
        titleFr: title(locale: fr)
        titleEn: title(locale: en)
      }
    }
  }
`);

export const JoinWaitingListMutation = graphql(`
  mutation JoinWaitingList($input: JoinWaitingListInput!) {
    joinWaitingList(input: $input) {
      __typename
      ...Waiting
      ... on WaitingRefused {
        code
        field
      }
    }
  }
`);

export const ConfirmWaitingMutation = graphql(`
  mutation ConfirmWaiting($input: WaitingEntryInput!) {
    result: confirmWaiting(input: $input) {
      __typename
      ...Waiting
      ... on WaitingRefused {
        code
      }
    }
  }
`);

export const LeaveWaitingListMutation = graphql(`
  mutation LeaveWaitingList($input: WaitingEntryInput!) {
    result: leaveWaitingList(input: $input) {
      __typename
      ...Waiting
      ... on WaitingRefused {
        code
      }
    }
  }
`);

export const ReturnToWaitingListMutation = graphql(`
  mutation ReturnToWaitingList($input: WaitingEntryInput!) {
    result: returnToWaitingList(input: $input) {
      __typename
      ...Waiting
      ... on WaitingRefused {
        code
      }
    }
  }
`);

export const ChangeWaitingMutation = graphql(`
  mutation ChangeWaiting($input: ChangeWaitingInput!) {
    result: changeWaiting(input: $input) {
      __typename
      ...Waiting
      ... on WaitingRefused {
        code
      }
    }
  }
`);

export const DeclineTurnMutation = graphql(`
  mutation DeclineTurn($input: TurnInput!) {
    result: declineTurn(input: $input) {
      __typename
      ...Waiting
      ... on WaitingRefused {
        code
      }
    }
  }
`);

export const AcceptTurnMutation = graphql(`
  mutation AcceptTurn($input: AcceptTurnInput!) {
    acceptTurn(input: $input) {
      __typename
      ...Ticket
      ...Refusal
    }
  }
`);

export const WaitingListsQuery = graphql(`
  query WaitingLists($placeId: ID!) {
    waitingLists(placeId: $placeId) {
      ...WaitingListOfOffer
    }
  }
`);

export const WaitingListFragment = graphql(`
  fragment WaitingListOfOffer on WaitingListOfOffer {
    offerId
    titleFr
    titleEn
    closed
    waiting {
      since
      people
      fromDay
      toDay
      earliest
      latest
      priority
      elsewhereToo
      offered
    }
  }
`);

export const CloseWaitingListMutation = graphql(`
  mutation CloseWaitingList($input: CloseWaitingListInput!) {
    closeWaitingList(input: $input) {
      __typename
      ... on WaitingListOfOffer {
        ...WaitingListOfOffer
      }
      ... on WaitingRefused {
        code
      }
    }
  }
`);
