import { graphql } from '../../gql/index.ts';

export const ShownCohortFragment = graphql(`
  fragment ShownCohort on Cohort {
    id
    version
    organisationId
    title
    expectedSize
    funderReference
    pathwayTitle
    certificationCode
    hoursOnSite
    hoursVr
    hoursRemote
    startsOn
    endsOn
    archivedAt
    trainers {
      accountId
      name
    }
    named
    minors
    papersMissing
    manages
  }
`);

export const ShownLearnerFragment = graphql(`
  fragment ShownLearner on CohortLearner {
    id
    givenName
    familyName
    email
    birthDate
    reference
    guardianEmail
    minor
    consent
    paperRecordedAt
    paperRecordedBy
    accessRequests
  }
`);

export const CohortsQuery = graphql(`
  query Cohorts($organisationId: ID!, $archived: Boolean!) {
    cohorts(organisationId: $organisationId, archived: $archived) {
      ...ShownCohort
    }
  }
`);

export const CohortQuery = graphql(`
  query Cohort($id: ID!) {
    cohort(id: $id) {
      cohort {
        ...ShownCohort
      }
      learners {
        ...ShownLearner
      }
    }
  }
`);

export const TrainerChoicesQuery = graphql(`
  query TrainerChoices($organisationId: ID!) {
    cohortTrainerChoices(organisationId: $organisationId) {
      accountId
      name
    }
  }
`);

export const CreateCohortMutation = graphql(`
  mutation CreateCohort($input: CreateCohortInput!) {
    result: createCohort(input: $input) {
      __typename
      ...ShownCohort
      ... on CohortRefused {
        code
        field
      }
    }
  }
`);

export const ChangeCohortMutation = graphql(`
  mutation ChangeCohort($input: ChangeCohortInput!) {
    result: changeCohort(input: $input) {
      __typename
      ...ShownCohort
      ... on CohortRefused {
        code
        field
      }
    }
  }
`);

export const ArchiveCohortMutation = graphql(`
  mutation ArchiveCohort($input: ArchiveCohortInput!) {
    result: archiveCohort(input: $input) {
      __typename
      ...ShownCohort
      ... on CohortRefused {
        code
        field
      }
    }
  }
`);

export const AddLearnerMutation = graphql(`
  mutation AddLearner($input: AddLearnerInput!) {
    result: addLearner(input: $input) {
      __typename
      ...ShownCohort
      ... on CohortRefused {
        code
        field
      }
    }
  }
`);

export const ChangeLearnerMutation = graphql(`
  mutation ChangeLearner($input: ChangeLearnerInput!) {
    result: changeLearner(input: $input) {
      __typename
      ...ShownCohort
      ... on CohortRefused {
        code
        field
      }
    }
  }
`);

export const RemoveLearnerMutation = graphql(`
  mutation RemoveLearner($input: RemoveLearnerInput!) {
    result: removeLearner(input: $input) {
      __typename
      ...ShownCohort
      ... on CohortRefused {
        code
        field
      }
    }
  }
`);

export const ImportLearnersMutation = graphql(`
  mutation ImportLearners($input: ImportLearnersInput!) {
    result: importLearners(input: $input) {
      __typename
      ... on LearnersImported {
        version
        added
        lines {
          line
          givenName
          familyName
          verdict
          consent
          problems {
            field
            code
          }
        }
      }
      ... on CohortRefused {
        code
        field
      }
    }
  }
`);
