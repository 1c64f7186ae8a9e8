import { graphql } from '../gql/index.ts';

export const NetworkQuery = graphql(`
  query Network {
    network {
      name
      demo
      mapStyleUrl
    }
    me {
      id
      givenName
    }
  }
`);
