import { graphql } from '../../gql/index.ts';

export const LabelRowFragment = graphql(`
  fragment LabelRowShown on LabelRow {
    id
    version
    fileName
    line
    state
    reason
    field
    value
    labelName
    ref
    grantedOn
    name
    commune
    departmentCode
    inFile
    place {
      id
      slug
      name
      addressLine
      communeName
    }
    candidates {
      reason
      metres
      place {
        id
        slug
        name
        addressLine
        communeName
      }
    }
  }
`);

export const LabelRowsQuery = graphql(`
  query LabelRows($state: LabelRowState, $text: String, $after: String) {
    labelRows(state: $state, text: $text, after: $after, first: 20) {
      edges {
        node {
          ...LabelRowShown
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const LabelRowCountsQuery = graphql(`
  query LabelRowCounts {
    labelRowCounts {
      state
      count
    }
  }
`);

export const PlacesNamedQuery = graphql(`
  query PlacesNamed($text: String!) {
    places(filter: { text: $text }, first: 8) {
      edges {
        node {
          id
          slug
          name
          addressLine
          communeName
        }
      }
    }
  }
`);

export const DecideLabelRowMutation = graphql(`
  mutation DecideLabelRow($input: DecideLabelRowInput!) {
    result: decideLabelRow(input: $input) {
      __typename
      ...LabelRowShown
      ... on LabelRowRefused {
        code
      }
    }
  }
`);
