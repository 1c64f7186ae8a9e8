import { graphql } from '../../gql/index.ts';

export const ShownAgreementFragment = graphql(`
  fragment ShownAgreement on Agreement {
    id
    version
    organisationId
    organisationName
    siret
    placeId
    placeName
    from
    until
    quotas {
      category
      hours
      period
    }
    priceNote
    bookers
    state
    reason
    createdAt
    speaksFor
    agrees
  }
`);

export const AgreementsQuery = graphql(`
  query Agreements($organisationId: ID, $placeId: ID) {
    agreements(organisationId: $organisationId, placeId: $placeId) {
      ...ShownAgreement
    }
  }
`);

export const PlacesToAskQuery = graphql(`
  query PlacesToAsk($text: String) {
    places(filter: { text: $text, status: OPEN }, first: 8) {
      edges {
        node {
          id
          name
          communeName
        }
      }
    }
  }
`);

export const AskAgreementMutation = graphql(`
  mutation AskAgreement($input: AskAgreementInput!) {
    result: askAgreement(input: $input) {
      __typename
      ...ShownAgreement
      ... on AgreementRefused {
        code
        field
      }
    }
  }
`);

export const WriteAgreementMutation = graphql(`
  mutation WriteAgreement($input: WriteAgreementInput!) {
    result: writeAgreement(input: $input) {
      __typename
      ...ShownAgreement
      ... on AgreementRefused {
        code
        field
      }
    }
  }
`);

export const ChangeAgreementMutation = graphql(`
  mutation ChangeAgreement($input: ChangeAgreementInput!) {
    result: changeAgreement(input: $input) {
      __typename
      ...ShownAgreement
      ... on AgreementRefused {
        code
        field
      }
    }
  }
`);

export const AnswerAgreementMutation = graphql(`
  mutation AnswerAgreement($input: AnswerAgreementInput!) {
    result: answerAgreement(input: $input) {
      __typename
      ...ShownAgreement
      ... on AgreementRefused {
        code
        field
      }
    }
  }
`);
