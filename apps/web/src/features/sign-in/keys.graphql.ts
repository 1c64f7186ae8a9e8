import { graphql } from '../../gql/index.ts';

export const StartPasskeySignInMutation = graphql(`
  mutation StartPasskeySignIn {
    startPasskeySignIn {
      __typename
      ... on PasskeyChallenge {
        options
      }
      ... on KeyRefused {
        code
      }
    }
  }
`);

export const SignInWithPasskeyMutation = graphql(`
  mutation SignInWithPasskey($input: SignInWithPasskeyInput!) {
    signInWithPasskey(input: $input) {
      __typename
      ... on KeyRefused {
        code
      }
    }
  }
`);

export const SignInWithPasswordMutation = graphql(`
  mutation SignInWithPassword($input: SignInWithPasswordInput!) {
    signInWithPassword(input: $input) {
      __typename
      ... on KeyRefused {
        code
      }
    }
  }
`);
