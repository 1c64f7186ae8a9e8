import { graphql } from '../../gql/index.ts';

export const ShownOrganisationFragment = graphql(`
  fragment ShownOrganisation on Organisation {
    id
    version
    kind
    name
    siret
    nda
    uai
    qualiopiFrom
    qualiopiUntil
    contactName
    contactEmail
    contactPhone
    standing
    standingReason
    createdAt
    speaksFor
  }
`);

export const MyOrganisationsQuery = graphql(`
  query MyOrganisations {
    me {
      id
    }
    myOrganisations {
      ...ShownOrganisation
    }
  }
`);

export const RegisterOrganisationMutation = graphql(`
  mutation RegisterOrganisation($input: RegisterOrganisationInput!) {
    result: registerOrganisation(input: $input) {
      __typename
      ...ShownOrganisation
      ... on OrganisationRefused {
        code
        field
      }
    }
  }
`);

export const ChangeOrganisationMutation = graphql(`
  mutation ChangeOrganisation($input: ChangeOrganisationInput!) {
    result: changeOrganisation(input: $input) {
      __typename
      ...ShownOrganisation
      ... on OrganisationRefused {
        code
        field
      }
    }
  }
`);
