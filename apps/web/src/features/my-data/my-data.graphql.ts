import { graphql } from '../../gql/index.ts';

export const MyErasureQuery = graphql(`
  query MyErasure {
    me {
      id
      email
    }
    myErasure {
      bookingsCancelled
      visitsKept
      refusal
    }
  }
`);

export const EraseMyAccountMutation = graphql(`
  mutation EraseMyAccount($input: EraseMyAccountInput!) {
    eraseMyAccount(input: $input) {
      __typename
      ... on ErasureRefused {
        code
      }
    }
  }
`);
