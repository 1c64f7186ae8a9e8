import { graphql } from '../../gql/index.ts';

export const DemoMailsQuery = graphql(`
  query DemoMails {
    network {
      demo
    }
    demoMails {
      id
      sentAt
      to
      subject
      text
      calendar
    }
  }
`);
