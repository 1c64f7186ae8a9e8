import { graphql } from '../../gql/index.ts';

export const ModelFragment = graphql(`
  fragment ShownModel on NetworkModel {
    id
    version
    category
    manufacturer
    name
    units
    places
    minimumAge
    turnaroundMinutes
    batteryLeast
    immersionMinutes
    firstTimeMinutes
    breakMinutes
    dailyMinutes
    warnMinutes
    checklistOff
    accessories {
      fr
      en
    }
    mayChange
  }
`);

export const NetworkModelsQuery = graphql(`
  query NetworkModels {
    equipmentModels {
      ...ShownModel
    }
  }
`);

export const ChangeModelMutation = graphql(`
  mutation ChangeModel($input: ChangeEquipmentModelInput!) {
    changeEquipmentModel(input: $input) {
      __typename
      ... on NetworkModel {
        ...ShownModel
      }
      ... on ModelRefused {
        code
        field
      }
    }
  }
`);
