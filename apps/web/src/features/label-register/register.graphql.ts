import { graphql } from '../../gql/index.ts';

export const RegisteredLabelFragment = graphql(`
  fragment RegisteredLabelShown on RegisteredLabel {
    id
    number
    code
    name
    issuer
    state
    grantedOn
    until
    placeName
    slug
    communeName
    departmentName
  }
`);

export const LabelRegisterQuery = graphql(`
  query LabelRegister($text: String, $programme: String, $region: String, $department: String, $state: CertificateState, $after: String, $locale: Locale!) {
    labelRegister(text: $text, programme: $programme, region: $region, department: $department, state: $state, after: $after, first: 30, locale: $locale) {
      totalCount
      edges {
        node {
          ...RegisteredLabelShown
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      programmes {
        code
        name
        count
      }
      regions {
        code
        name
        count
      }
      departments {
        code
        name
        count
      }
      states {
        code
        count
      }
    }
  }
`);

export const LabelCertificateQuery = graphql(`
  query LabelCertificate($token: String!, $locale: Locale!) {
    labelCertificate(token: $token, locale: $locale) {
      number
      name
      placeName
      communeName
      slug
      grantedOn
      until
      state
    }
  }
`);

export const LabelsOfTeamQuery = graphql(`
  query LabelsOfTeam($placeId: ID!, $locale: Locale!) {
    labelsOfTeam(placeId: $placeId, locale: $locale) {
      id
      name
      issuer
      number
      state
      grantedOn
      until
      token
    }
  }
`);
