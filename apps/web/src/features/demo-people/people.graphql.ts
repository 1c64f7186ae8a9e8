import { graphql } from '../../gql/index.ts';

export const DemoPeopleQuery = graphql(`
  query DemoPeople {
    demoPeople {
      id
      givenName
      familyName
      scopeName
      grants {
        role
        scopeKind
      }
    }
  }
`);

export const DemoSignInMutation = graphql(`
  mutation DemoSignIn($id: ID!) {
    demoSignIn(id: $id) {
      __typename
      ... on SignInRefused {
        code
      }
    }
  }
`);
