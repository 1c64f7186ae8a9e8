import { graphql } from '../../gql/index.ts';

export const KioskFragment = graphql(`
  fragment KioskFacts on Kiosk {
    id
    name
    state
    codeExpiresAt
    pairedAt
    revokedAt
    lastSeenAt
    toldAllAt
    pending
    clockOffsetMs
    batteryPercent
    charging
    appVersion
    storagePersisted
  }
`);

/** A kiosk with the code to type on it. */
export const KioskCodeFragment = graphql(`
  fragment KioskCode on KioskToPair {
    code
    codeExpiresAt
    kiosk {
      id
      name
    }
  }
`);

export const PlaceKiosksQuery = graphql(`
  query PlaceKiosks($placeId: ID!) {
    kiosksOfPlace(placeId: $placeId) {
      placeId
      mayChange
      pinSetAt
      kiosks {
        ...KioskFacts
      }
    }
  }
`);

export const CreateKioskMutation = graphql(`
  mutation CreateKiosk($input: CreateKioskInput!) {
    result: createKiosk(input: $input) {
      __typename
      ...KioskCode
      ... on KioskChangeRefused {
        refusal: code
        field
      }
    }
  }
`);

export const RenewKioskCodeMutation = graphql(`
  mutation RenewKioskCode($input: KioskInput!) {
    result: renewKioskCode(input: $input) {
      __typename
      ...KioskCode
      ... on KioskChangeRefused {
        refusal: code
        field
      }
    }
  }
`);

export const RenameKioskMutation = graphql(`
  mutation RenameKiosk($input: RenameKioskInput!) {
    result: renameKiosk(input: $input) {
      __typename
      ... on Kiosk {
        id
        name
      }
      ... on KioskChangeRefused {
        refusal: code
        field
      }
    }
  }
`);

export const RevokeKioskMutation = graphql(`
  mutation RevokeKiosk($input: KioskInput!) {
    result: revokeKiosk(input: $input) {
      __typename
      ... on Kiosk {
        id
        name
      }
      ... on KioskChangeRefused {
        refusal: code
        field
      }
    }
  }
`);

export const SetKioskPinMutation = graphql(`
  mutation SetKioskPin($input: SetKioskPinInput!) {
    result: setKioskPin(input: $input) {
      __typename
      ... on KioskPinSet {
        pinSetAt
      }
      ... on KioskChangeRefused {
        refusal: code
        field
      }
    }
  }
`);
