import { graphql } from '../../gql/index.ts';

export const SafetyNoticesQuery = graphql(`
  query SafetyNotices {
    safetyNotices {
      comingBookings
      mayPublish
      versions {
        ...ShownNotice
      }
    }
  }
`);

export const PublishNoticeMutation = graphql(`
  mutation PublishNotice($input: PublishSafetyNoticeInput!) {
    publishSafetyNotice(input: $input) {
      __typename
      ... on SafetyNotice {
        ...ShownNotice
      }
      ... on NoticeRefused {
        code
        field
      }
    }
  }
`);
