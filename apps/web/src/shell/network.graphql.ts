import { graphql } from '../gql/index.ts';

export const NetworkQuery = graphql(`
  query Network {
    network {
      name
      demo
      mapStyleUrl
      legal {
        conformity
      }
    }
    me {
      id
      givenName
    }
  }
`);
