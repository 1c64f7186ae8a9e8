import { graphql } from '../../gql/index.ts';

export const PlacePageFragment = graphql(`
  fragment PlacePageFacts on PlacePage {
    placeId
    version
    mayChange
    pivot
    blocks
    comingBookings
    photos {
      ...PhotoFacts
    }
    place {
      id
      slug
      status
      peopleCapacity
      ...PlaceFacts
    }
  }
`);

export const PlacePageQuery = graphql(`
  query ManagedPlacePage($placeId: ID!, $locale: Locale!) {
    placePage(placeId: $placeId) {
      ...PlacePageFacts
    }
  }
`);

export const PageRefusedFragment = graphql(`
  fragment PageNo on PlacePageRefused {
    code
    field
    current {
      ...PlacePageFacts
    }
  }
`);

export const ChangePageMutation = graphql(`
  mutation ChangePlacePage($input: ChangePlacePageInput!, $locale: Locale!) {
    answer: changePlacePage(input: $input) {
      __typename
      ...PlacePageFacts
      ...PageNo
    }
  }
`);

export const PublishMutation = graphql(`
  mutation PublishPlace($input: PublishPlaceInput!, $locale: Locale!) {
    answer: publishPlace(input: $input) {
      __typename
      ...PlacePageFacts
      ...PageNo
    }
  }
`);

export const UnpublishMutation = graphql(`
  mutation UnpublishPlace($input: UnpublishPlaceInput!, $locale: Locale!) {
    answer: unpublishPlace(input: $input) {
      __typename
      ...PlacePageFacts
      ...PageNo
    }
  }
`);

export const DescribePhotoMutation = graphql(`
  mutation DescribePlacePhoto($input: DescribePlacePhotoInput!, $locale: Locale!) {
    answer: describePlacePhoto(input: $input) {
      __typename
      ...PlacePageFacts
      ...PageNo
    }
  }
`);

export const OrderPhotosMutation = graphql(`
  mutation OrderPlacePhotos($input: OrderPlacePhotosInput!, $locale: Locale!) {
    answer: orderPlacePhotos(input: $input) {
      __typename
      ...PlacePageFacts
      ...PageNo
    }
  }
`);

export const RemovePhotoMutation = graphql(`
  mutation RemovePlacePhoto($input: PlacePhotoInput!, $locale: Locale!) {
    answer: removePlacePhoto(input: $input) {
      __typename
      ...PlacePageFacts
      ...PageNo
    }
  }
`);
