import { graphql } from '../../gql/index.ts';

export const ApprovalRequestsQuery = graphql(`
  query ApprovalRequests {
    approvalRequests {
      placeId
      placeName
      timeZone
      dueAt
      booking {
        id
        version
        startsAt
        endsAt
        people
        givenName
        familyName
        email
        offerTitleFr
        offerTitleEn
        moduleTitleFr
        moduleTitleEn
        minor
        guardianConsentState
      }
    }
  }
`);

export const AnswerRequestMutation = graphql(`
  mutation AnswerRequest($input: AnswerRequestInput!) {
    answerRequest(input: $input) {
      __typename
      ... on DeskBooking {
        id
        status
        shortCode
        email
      }
      ... on DeskRefused {
        code
      }
    }
  }
`);

export const RequestMailsQuery = graphql(`
  query RequestMails {
    me {
      id
      requestMails
    }
  }
`);

export const ChooseRequestMailsMutation = graphql(`
  mutation ChooseRequestMails($wanted: Boolean!) {
    chooseRequestMails(wanted: $wanted) {
      __typename
      ... on Me {
        id
        requestMails
      }
    }
  }
`);
