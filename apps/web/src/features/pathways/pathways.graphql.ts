import { graphql } from '../../gql/index.ts';

export const PathwaysQuery = graphql(`
  query Pathways($locale: Locale!) {
    pathways {
      id
      slug
      title(locale: $locale)
      summary(locale: $locale)
      certificationCode
      steps {
        position
      }
      hours {
        total
      }
    }
  }
`);

export const PathwayQuery = graphql(`
  query Pathway($slug: String!, $locale: Locale!) {
    pathway(slug: $slug) {
      id
      slug
      title(locale: $locale)
      summary(locale: $locale)
      certificationCode
      providerName
      hours {
        total
        onSite
        vr
        remote
      }
      steps {
        position
        kind
        title(locale: $locale)
        minutes
        module {
          id
          slug
          title(locale: $locale)
        }
      }
    }
  }
`);
