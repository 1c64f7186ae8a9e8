import { graphql } from '../../gql/index.ts';

export const NetworkRolesQuery = graphql(`
  query NetworkRoles {
    me {
      id
      grants {
        role
        scopeKind
      }
    }
  }
`);
