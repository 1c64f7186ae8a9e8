import { graphql } from '../../gql/index.ts';

export const CatalogueCardFragment = graphql(`
  fragment CatalogueCard on Module {
    id
    slug
    title(locale: $locale)
    summary(locale: $locale)
    sector
    durationMinutes
    minimumAge
    placeCount
  }
`);

export const CatalogueQuery = graphql(`
  query Catalogue($filter: CatalogueFilterInput!, $locale: Locale!) {
    catalogue(filter: $filter, locale: $locale) {
      totalCount
      edges {
        node {
          id
          ...CatalogueCard
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      facets {
        facet
        values {
          value
          label
          count
          chosen
        }
      }
    }
  }
`);

export const CatalogueMoreQuery = graphql(`
  query CatalogueMore($filter: CatalogueFilterInput!, $locale: Locale!, $after: String!) {
    catalogue(filter: $filter, locale: $locale, after: $after) {
      edges {
        node {
          id
          ...CatalogueCard
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const ModulePageQuery = graphql(`
  query ModulePage($slug: String!, $locale: Locale!, $near: ModuleNearInput, $first: Int) {
    module(slug: $slug, near: $near, first: $first) {
      placeCount
      unitCount
      module {
        id
        slug
        title(locale: $locale)
        summary(locale: $locale)
        sector
        durationMinutes
        minimumAge
        languages
        licence
        accessibility
        providerName
        providerProject
        gestures(locale: $locale) {
          code
          title
        }
        models {
          id
          category
          manufacturer
          name
        }
      }
      places {
        placeId
        slug
        name
        communeName
        km
        units
        tags
      }
    }
  }
`);

export const PathwaysOfModuleQuery = graphql(`
  query PathwaysOfModule($moduleId: ID!, $locale: Locale!) {
    pathways(moduleId: $moduleId) {
      id
      slug
      title(locale: $locale)
    }
  }
`);
