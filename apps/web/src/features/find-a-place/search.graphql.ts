import { graphql } from '../../gql/index.ts';

/** One place in the list, with its next free slots. */
export const HitFragment = graphql(`
  fragment Hit on SearchHit {
    distanceKm
    slotCount
    place {
      id
      slug
      name
      communeName
      addressLine
      timeZone
      openingHours
      positionApproximate
      validLabels(locale: $locale) {
        id
        name
      }
      openNow {
        open
        until
      }
      equipment {
        units
        model {
          category
        }
      }
    }
    slots {
      startsAt
      endsAt
      durationMinutes
      offer {
        id
        title(locale: $locale)
      }
    }
  }
`);

/** A way out when nothing fits. */
export const AlternativeFragment = graphql(`
  fragment Alternative on SearchAlternative {
    kind
    distanceKm
    slot {
      startsAt
      endsAt
      durationMinutes
      offer {
        id
        title(locale: $locale)
        place {
          id
          name
          communeName
          timeZone
        }
      }
    }
  }
`);

export const SearchQuery = graphql(`
  query Search($input: SearchSlotsInput!, $locale: Locale!) {
    searchSlots(input: $input) {
      placeCount
      slotCount
      withinKm
      partial
      obstacles
      centre {
        label
        longitude
        latitude
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        cursor
        node {
          place {
            id
          }
          ...Hit
        }
      }
      pins {
        placeId
        slug
        name
        longitude
        latitude
        slotCount
        bookable
      }
      alternatives {
        ...Alternative
      }
    }
  }
`);

/** The pages after the first: the map and the counts already hold every place. */
export const MorePlacesQuery = graphql(`
  query MorePlaces($input: SearchSlotsInput!, $locale: Locale!) {
    searchSlots(input: $input) {
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        cursor
        node {
          place {
            id
          }
          ...Hit
        }
      }
    }
  }
`);

export const SuggestQuery = graphql(`
  query SuggestLocations($text: String!) {
    suggestLocations(text: $text) {
      kind
      label
      detail
      longitude
      latitude
      placeSlug
    }
  }
`);

export const ModulesQuery = graphql(`
  query Modules($locale: Locale!) {
    modules {
      id
      slug
      title(locale: $locale)
      sector
      durationMinutes
    }
  }
`);
