import { graphql } from '../../gql/index.ts';

export const ShownInstallFragment = graphql(`
  fragment ShownInstall on InstallRequest {
    id
    version
    placeName
    placeSlug
    communeName
    organisationName
    note
    state
    plannedFor
    reason
    createdAt
    answers
    module {
      id
      slug
      title(locale: $locale)
    }
  }
`);

export const InstallRequestsQuery = graphql(`
  query InstallRequests($placeId: ID, $organisationId: ID, $locale: Locale!) {
    installRequests(placeId: $placeId, organisationId: $organisationId) {
      ...ShownInstall
    }
  }
`);

export const AskersQuery = graphql(`
  query Askers {
    me {
      id
      grants {
        role
      }
    }
    myOrganisations {
      id
      name
      standing
      speaksFor
    }
  }
`);

export const RequestModuleInstallMutation = graphql(`
  mutation RequestModuleInstall($input: RequestModuleInstallInput!, $locale: Locale!) {
    result: requestModuleInstall(input: $input) {
      __typename
      ...ShownInstall
      ... on InstallRequestRefused {
        code
        field
      }
    }
  }
`);

export const AnswerInstallRequestMutation = graphql(`
  mutation AnswerInstallRequest($input: AnswerInstallRequestInput!, $locale: Locale!) {
    result: answerInstallRequest(input: $input) {
      __typename
      ...ShownInstall
      ... on InstallRequestRefused {
        code
        field
      }
    }
  }
`);
