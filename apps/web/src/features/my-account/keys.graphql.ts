import { graphql } from '../../gql/index.ts';

export const MyKeysQuery = graphql(`
  query MyKeys {
    myKeys {
      allowed
      provedUntil
      passwordChangedAt
      passkeys {
        id
        name
        createdAt
        usedAt
      }
    }
  }
`);

export const StartPasskeyMutation = graphql(`
  mutation StartPasskey {
    startPasskey {
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

export const AddPasskeyMutation = graphql(`
  mutation AddPasskey($input: AddPasskeyInput!) {
    addPasskey(input: $input) {
      __typename
      ... on KeyRefused {
        code
      }
    }
  }
`);

export const RenamePasskeyMutation = graphql(`
  mutation RenamePasskey($input: RenamePasskeyInput!) {
    renamePasskey(input: $input) {
      __typename
      ... on KeyRefused {
        code
      }
    }
  }
`);

export const RemovePasskeyMutation = graphql(`
  mutation RemovePasskey($id: ID!) {
    removePasskey(id: $id) {
      __typename
      ... on KeyRefused {
        code
      }
    }
  }
`);

export const SetPasswordMutation = graphql(`
  mutation SetPassword($input: SetPasswordInput!) {
    setPassword(input: $input) {
      __typename
      ... on KeyRefused {
        code
        field
      }
    }
  }
`);

export const RemovePasswordMutation = graphql(`
  mutation RemovePassword($input: RemovePasswordInput!) {
    removePassword(input: $input) {
      __typename
      ... on KeyRefused {
        code
        field
      }
    }
  }
`);
