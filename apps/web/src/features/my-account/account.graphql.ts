import { graphql } from '../../gql/index.ts';

export const AccountQuery = graphql(`
  query Account {
    me {
      id
      email
      givenName
      familyName
      grants {
        role
        scopeKind
        scopeId
        scopeName
      }
    }
  }
`);

export const SessionsQuery = graphql(`
  query Sessions {
    mySessions {
      id
      device
      createdAt
      seenAt
      endsAt
      current
    }
  }
`);

export const RevokeSessionMutation = graphql(`
  mutation RevokeSession($id: ID!) {
    revokeSession(id: $id) {
      __typename
      ... on SignInRefused {
        code
      }
    }
  }
`);

export const RevokeOtherSessionsMutation = graphql(`
  mutation RevokeOtherSessions {
    revokeOtherSessions {
      __typename
      ... on SignInRefused {
        code
      }
    }
  }
`);

export const SignOutMutation = graphql(`
  mutation SignOut {
    signOut {
      __typename
      ... on SignedOut {
        goTo
      }
    }
  }
`);
