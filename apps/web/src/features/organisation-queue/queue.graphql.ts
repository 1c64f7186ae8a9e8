import { graphql } from '../../gql/index.ts';

export const OrganisationQueueQuery = graphql(`
  query OrganisationQueue($text: String, $standing: OrganisationStanding, $after: String) {
    organisations(text: $text, standing: $standing, after: $after) {
      edges {
        node {
          ...ShownOrganisation
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const OneOrganisationQuery = graphql(`
  query OneOrganisation($id: ID!) {
    organisation(id: $id) {
      ...ShownOrganisation
    }
  }
`);

export const AgreementsInForceQuery = graphql(`
  query AgreementsInForce($organisationId: ID!) {
    agreements(organisationId: $organisationId) {
      id
      state
      until
    }
  }
`);

export const DecideOnOrganisationMutation = graphql(`
  mutation DecideOnOrganisation($input: DecideOnOrganisationInput!) {
    decideOnOrganisation(input: $input) {
      __typename
      ...ShownOrganisation
      ... on OrganisationRefused {
        code
        field
      }
    }
  }
`);
