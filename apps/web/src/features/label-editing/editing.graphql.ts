import { graphql } from '../../gql/index.ts';

export const DraftFragment = graphql(`
  fragment ShownLabelDraft on NetworkLabelDraft {
    code
    number
    revision
    mayChange
    content
    publishedNumber
    published
    placesThatMayAsk
    allRegions {
      code
      name
    }
  }
`);

export const NetworkLabelsQuery = graphql(`
  query NetworkLabels {
    networkLabelProgrammes {
      code
      mayChange
      versions {
        number
        state
        nameFr
        nameEn
        criteriaCount
        changedAt
        publishedAt
        retiredAt
      }
    }
  }
`);

export const NetworkLabelDraftQuery = graphql(`
  query NetworkLabelDraft($code: String!) {
    networkLabelDraft(code: $code) {
      ...ShownLabelDraft
    }
  }
`);

export const WrittenFragment = graphql(`
  fragment LabelWritten on LabelProgrammeResult {
    __typename
    ... on NetworkLabelDraft {
      ...ShownLabelDraft
    }
    ... on LabelProgrammeRefused {
      refusal: code
      current {
        ...ShownLabelDraft
      }
    }
  }
`);

export const DraftLabelProgrammeMutation = graphql(`
  mutation DraftLabelProgramme($input: DraftLabelProgrammeInput!) {
    result: draftLabelProgramme(input: $input) {
      ...LabelWritten
    }
  }
`);

export const DraftLabelVersionMutation = graphql(`
  mutation DraftLabelVersion($input: DraftLabelVersionInput!) {
    result: draftLabelVersion(input: $input) {
      ...LabelWritten
    }
  }
`);

export const SaveLabelDraftMutation = graphql(`
  mutation SaveLabelDraft($input: SaveLabelDraftInput!) {
    result: saveLabelDraft(input: $input) {
      ...LabelWritten
    }
  }
`);

export const DeleteLabelDraftMutation = graphql(`
  mutation DeleteLabelDraft($input: DeleteLabelDraftInput!) {
    result: deleteLabelDraft(input: $input) {
      ...LabelWritten
    }
  }
`);

export const PublishLabelVersionMutation = graphql(`
  mutation PublishLabelVersion($input: PublishLabelVersionInput!) {
    result: publishLabelVersion(input: $input) {
      ...LabelWritten
    }
  }
`);

export const RetireLabelProgrammeMutation = graphql(`
  mutation RetireLabelProgramme($input: RetireLabelProgrammeInput!) {
    result: retireLabelProgramme(input: $input) {
      ...LabelWritten
    }
  }
`);
