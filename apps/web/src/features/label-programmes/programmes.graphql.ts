import { graphql } from '../../gql/index.ts';

export const LabelProgrammesQuery = graphql(`
  query LabelProgrammes($locale: Locale!) {
    labelProgrammes(locale: $locale) {
      code
      name
      purpose
      criteriaCount
      validityMonths
      answerWorkingDays
    }
  }
`);

export const LabelProgrammeQuery = graphql(`
  query LabelProgramme($code: String!, $locale: Locale!) {
    labelProgramme(code: $code, locale: $locale) {
      code
      number
      publishedAt
      name
      purpose
      criteriaCount
      threshold
      validityMonths
      answerWorkingDays
      committee
      visitRequired
      reapplyMonths
      families {
        code
        title
        threshold
        criteria {
          code
          kind
          title
          help
          weight
          mandatory
          unit
          enough
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
`);
