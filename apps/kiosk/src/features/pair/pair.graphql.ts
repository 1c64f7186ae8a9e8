import { graphql } from '../../gql/index.ts';

export const KioskNetwork = graphql(`
  query KioskNetwork {
    network {
      name
      demo
    }
  }
`);

export const KioskPlaces = graphql(`
  query KioskPlaces($text: String!) {
    places(filter: { text: $text, status: OPEN }, first: 6) {
      edges {
        node { id name addressLine postcode communeName timeZone phone }
      }
    }
  }
`);
