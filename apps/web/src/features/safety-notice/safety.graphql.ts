import { graphql } from '../../gql/index.ts';

export const NoticeFragment = graphql(`
  fragment ShownNotice on SafetyNotice {
    version
    publishedAt
    texts {
      language
      direction
      lines
    }
  }
`);

export const SafetyNoticeQuery = graphql(`
  query SafetyNotice {
    safetyNotice {
      ...ShownNotice
    }
  }
`);
