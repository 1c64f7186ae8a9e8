import { graphql } from '../gql/index.ts';

export const KioskSignal = graphql(`
  mutation KioskSignal($input: KioskSignalInput!) {
    kioskSignal(input: $input) {
      __typename
    }
  }
`);
