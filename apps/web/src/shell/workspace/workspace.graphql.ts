import { graphql } from '../../gql/index.ts';

export const MyPlacesQuery = graphql(`
  query MyPlaces {
    myPlaces {
      id
      slug
      name
      timeZone
    }
  }
`);

export const MattersWaitingQuery = graphql(`
  query MattersWaiting {
    kioskMattersWaiting {
      placeId
      toDecide
    }
  }
`);
