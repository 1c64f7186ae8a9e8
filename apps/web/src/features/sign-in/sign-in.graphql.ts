import { graphql } from '../../gql/index.ts';

export const RequestSignInMutation = graphql(`
  mutation RequestSignIn($input: RequestSignInInput!) {
    requestSignIn(input: $input) {
      __typename
      ... on SignInRequested {
        requestId
        expiresAt
      }
      ... on SignInRefused {
        code
      }
    }
  }
`);

export const CompleteSignInMutation = graphql(`
  mutation CompleteSignIn($input: CompleteSignInInput!) {
    completeSignIn(input: $input) {
      __typename
      ... on SignedIn {
        me {
          id
        }
      }
      ... on SignInRefused {
        code
        codeToType
      }
    }
  }
`);
