import { graphql } from '../../gql/index.ts';

export const LabelPiecesFragment = graphql(`
  fragment ShownLabelPieces on LabelPieces {
    applicationId
    mayChange
    pieces {
      id
      criterion
      fileName
      format
      bytes
      expiresOn
      state
      path
    }
  }
`);

export const LabelPiecesQuery = graphql(`
  query LabelPieces($placeId: ID!, $applicationId: ID!) {
    labelPieces(placeId: $placeId, applicationId: $applicationId) {
      ...ShownLabelPieces
    }
  }
`);

export const AttachLabelPieceMutation = graphql(`
  mutation AttachLabelPiece($input: AttachLabelPieceInput!) {
    result: attachLabelPiece(input: $input) {
      __typename
      ... on LabelPieceRefused {
        code
      }
    }
  }
`);

export const DateLabelPieceMutation = graphql(`
  mutation DateLabelPiece($input: DateLabelPieceInput!) {
    result: dateLabelPiece(input: $input) {
      __typename
      ... on LabelPieceRefused {
        code
      }
    }
  }
`);

export const RemoveLabelPieceMutation = graphql(`
  mutation RemoveLabelPiece($input: LabelPieceInput!) {
    result: removeLabelPiece(input: $input) {
      __typename
      ... on LabelPieceRefused {
        code
      }
    }
  }
`);

export const RestoreLabelPieceMutation = graphql(`
  mutation RestoreLabelPiece($input: LabelPieceInput!) {
    result: restoreLabelPiece(input: $input) {
      __typename
      ... on LabelPieceRefused {
        code
      }
    }
  }
`);
