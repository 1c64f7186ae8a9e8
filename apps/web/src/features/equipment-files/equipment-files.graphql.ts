import { graphql } from '../../gql/index.ts';

export const UnitOfTagQuery = graphql(`
  query UnitOfTag($scanned: String!) {
    unitOfTag(scanned: $scanned)
  }
`);

export const WhoScansQuery = graphql(`
  query WhoScans {
    me {
      id
      grants {
        role
      }
    }
  }
`);

export const ImportUnitsMutation = graphql(`
  mutation ImportUnits($input: ImportUnitsInput!) {
    result: importUnits(input: $input) {
      __typename
      ... on UnitsImported {
        added
        changed
        same
        refused
        lines {
          line
          tag
          verdict
          column
          code
        }
      }
      ... on ImportRefused {
        code
      }
    }
  }
`);
