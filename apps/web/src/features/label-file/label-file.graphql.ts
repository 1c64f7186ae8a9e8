import { graphql } from '../../gql/index.ts';

export const PlaceLabelsQuery = graphql(`
  query PlaceLabels($placeId: ID!, $locale: Locale!) {
    placeLabels(placeId: $placeId) {
      placeId
      applications {
        id
        state
        createdAt
        submittedAt
        decidedAt
        answerBy
        programme(locale: $locale) {
          code
          name
        }
      }
      offered(locale: $locale) {
        code
        name
        purpose
        criteriaCount
        answerWorkingDays
        validityMonths
      }
    }
  }
`);

export const LabelAnswerFragment = graphql(`
  fragment ShownLabelAnswer on LabelAnswer {
    criterion
    yes
    choice
    number
    text
    revision
    prefilled
    answeredAt
    answeredBy
  }
`);

export const LabelFileFragment = graphql(`
  fragment ShownLabelFile on LabelApplication {
    id
    placeId
    placeName
    state
    revision
    mayWrite
    createdAt
    submittedAt
    decidedAt
    answerBy
    reapplyOn
    copyPath
    newerVersion
    changes {
      code
      change
    }
    missing {
      criterion
      reason
    }
    progress {
      family
      done
      asked
    }
    answers {
      ...ShownLabelAnswer
    }
    messages {
      id
      side
      text
      sentAt
      author
      mine
    }
    acts {
      act
      at
      toState
      by
    }
  }
`);

export const LabelFileQuery = graphql(`
  query LabelFile($placeId: ID!, $id: ID!, $locale: Locale!) {
    labelApplication(placeId: $placeId, id: $id) {
      ...ShownLabelFile
      programme(locale: $locale) {
        code
        number
        name
        answerWorkingDays
        families {
          code
          title
          criteria {
            code
            kind
            title
            help
            weight
            mandatory
            unit
            enough
            least
            most
            longest
            accepts
            expires
            choices {
              code
              title
            }
            shownWhen {
              match
              tests {
                criterion
                is
                atLeast
              }
            }
          }
        }
      }
    }
  }
`);

/** The criteria of the version that is published now, by their titles. */
export const NewerTitlesQuery = graphql(`
  query NewerLabelTitles($code: String!, $locale: Locale!) {
    labelProgramme(code: $code, locale: $locale) {
      number
      families {
        criteria {
          code
          title
        }
      }
    }
  }
`);

export const OpenLabelFileMutation = graphql(`
  mutation OpenLabelFile($input: OpenLabelApplicationInput!) {
    result: openLabelApplication(input: $input) {
      __typename
      ... on LabelApplication {
        id
      }
      ... on LabelFileRefused {
        code
        needs
      }
    }
  }
`);

export const SaveLabelAnswersMutation = graphql(`
  mutation SaveLabelAnswers($input: SaveLabelAnswersInput!) {
    result: saveLabelAnswers(input: $input) {
      __typename
      ... on LabelAnswersSaved {
        items {
          criterion
          outcome
          answer {
            ...ShownLabelAnswer
          }
        }
        application {
          ...ShownLabelFile
        }
      }
      ... on LabelFileRefused {
        code
        needs
      }
    }
  }
`);

export const SubmitLabelFileMutation = graphql(`
  mutation SubmitLabelFile($input: SubmitLabelApplicationInput!) {
    result: submitLabelApplication(input: $input) {
      __typename
      ...ShownLabelFile
      ... on LabelFileRefused {
        code
        needs
      }
    }
  }
`);

export const WithdrawLabelFileMutation = graphql(`
  mutation WithdrawLabelFile($input: ActOnLabelFileInput!) {
    result: withdrawLabelApplication(input: $input) {
      __typename
      ...ShownLabelFile
      ... on LabelFileRefused {
        code
        needs
      }
    }
  }
`);

export const MoveLabelFileMutation = graphql(`
  mutation MoveLabelFile($input: MoveLabelApplicationInput!) {
    result: moveLabelApplication(input: $input) {
      __typename
      ...ShownLabelFile
      ... on LabelFileRefused {
        code
        needs
      }
    }
  }
`);

export const WriteLabelMessageMutation = graphql(`
  mutation WriteLabelMessage($input: WriteLabelMessageInput!) {
    result: writeLabelMessage(input: $input) {
      __typename
      ...ShownLabelFile
      ... on LabelFileRefused {
        code
        needs
      }
    }
  }
`);
