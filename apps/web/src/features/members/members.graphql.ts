import { graphql } from '../../gql/index.ts';

export const MemberFragment = graphql(`
  fragment Member on OrganisationMember {
    id
    givenName
    familyName
    roles
  }
`);

export const OrganisationMembersQuery = graphql(`
  query OrganisationMembers($organisationId: ID!, $after: String) {
    organisationMembers(organisationId: $organisationId, after: $after) {
      edges {
        node {
          ...Member
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);
