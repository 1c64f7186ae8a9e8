import { graphql } from '../../gql/index.ts';

export const ShownPersonFragment = graphql(`
  fragment ShownPerson on Person {
    id
    givenName
    familyName
    email
    sessionsEndable
    grants {
      id
      role
      scopeKind
      scopeId
      scopeName
      since
      removable
      removalProposedAt
      removalConfirmable
    }
  }
`);

export const PeopleQuery = graphql(`
  query People($text: String, $role: Role, $on: RoleScopeInput, $after: String) {
    people(text: $text, role: $role, on: $on, after: $after) {
      edges {
        node {
          ...ShownPerson
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const InvitationsQuery = graphql(`
  query Invitations($on: RoleScopeInput) {
    invitations(on: $on) {
      id
      email
      role
      scopeKind
      scopeId
      scopeName
      byName
      state
      expiresAt
      confirmable
    }
  }
`);

export const ScopeChoicesQuery = graphql(`
  query ScopeChoices($kind: ScopeKind!, $text: String) {
    scopeChoices(kind: $kind, text: $text) {
      id
      name
    }
  }
`);

export const MyGrantsQuery = graphql(`
  query MyGrants {
    me {
      id
      grants {
        role
        scopeKind
        scopeId
      }
    }
  }
`);

export const InviteToRoleMutation = graphql(`
  mutation InviteToRole($input: InviteToRoleInput!) {
    result: inviteToRole(input: $input) {
      __typename
      ... on Invitation {
        id
        state
        email
      }
      ... on GrantRefused {
        code
        field
      }
    }
  }
`);

export const WithdrawInvitationMutation = graphql(`
  mutation WithdrawInvitation($id: ID!) {
    result: withdrawInvitation(id: $id) {
      __typename
      ... on GrantRefused {
        code
      }
    }
  }
`);

export const SendInvitationAgainMutation = graphql(`
  mutation SendInvitationAgain($id: ID!) {
    result: sendInvitationAgain(id: $id) {
      __typename
      ... on GrantRefused {
        code
      }
    }
  }
`);

export const ConfirmInvitationMutation = graphql(`
  mutation ConfirmInvitation($id: ID!) {
    result: confirmInvitation(id: $id) {
      __typename
      ... on GrantRefused {
        code
      }
    }
  }
`);

export const TeamRoleEndQuery = graphql(`
  query TeamRoleEnd($grantId: ID!) {
    teamRoleEnd(grantId: $grantId) {
      shifts
      alone
    }
  }
`);

export const RemoveGrantMutation = graphql(`
  mutation RemoveGrant($id: ID!) {
    result: removeGrant(grantId: $id) {
      __typename
      ... on RoleChanged {
        done
      }
      ... on GrantRefused {
        code
      }
    }
  }
`);

export const ConfirmGrantRemovalMutation = graphql(`
  mutation ConfirmGrantRemoval($id: ID!) {
    result: confirmGrantRemoval(grantId: $id) {
      __typename
      ... on RoleChanged {
        done
      }
      ... on GrantRefused {
        code
      }
    }
  }
`);

export const KeepGrantMutation = graphql(`
  mutation KeepGrant($id: ID!) {
    result: keepGrant(grantId: $id) {
      __typename
      ... on RoleChanged {
        done
      }
      ... on GrantRefused {
        code
      }
    }
  }
`);

export const EndSessionsMutation = graphql(`
  mutation EndSessions($id: ID!) {
    result: endSessions(accountId: $id) {
      __typename
      ... on GrantRefused {
        code
      }
    }
  }
`);
