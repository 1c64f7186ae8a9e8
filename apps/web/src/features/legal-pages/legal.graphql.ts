import { graphql } from '../../gql/index.ts';

export const LegalNoticeQuery = graphql(`
  query LegalNotice {
    network {
      name
      demo
      legal {
        publisher
        publisherAddress
        director
        host
        contactEmail
        dpoEmail
        missing
        conformity
        audit
      }
    }
  }
`);
