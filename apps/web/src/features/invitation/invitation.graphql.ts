import { graphql } from '../../gql/index.ts';

export const InvitationQuery = graphql(`
  query Invitation($input: InvitationLinkInput!) {
    invitation(input: $input) {
      id
      email
      role
      scopeName
      byName
      state
      expiresAt
    }
    me {
      id
      email
    }
  }
`);

export const AcceptInvitationMutation = graphql(`
  mutation AcceptInvitation($input: InvitationLinkInput!) {
    acceptInvitation(input: $input) {
      __typename
      ... on GrantRefused {
        code
      }
    }
  }
`);

export const LeaveMutation = graphql(`
  mutation LeaveToChangeAddress {
    signOut {
      __typename
    }
  }
`);
