import { graphql } from '../../gql/index.ts';

export const SignInProvidersQuery = graphql(`
  query SignInProviders {
    signInProviders {
      key
      label
      staff
    }
  }
`);

export const MyIdentitiesQuery = graphql(`
  query MyIdentities {
    myIdentities {
      id
      provider
      label
      createdAt
      usedAt
    }
    signInProviders {
      key
      label
    }
  }
`);

export const RemoveIdentityMutation = graphql(`
  mutation RemoveIdentity($id: ID!) {
    removeIdentity(id: $id) {
      __typename
      ... on IdentityRefused {
        code
      }
    }
  }
`);
