import { CATALOGUE_FACETS } from '@escale/domain';
import type { CatalogueFilterInput } from '../../gql/graphql.ts';
import type { Looked } from './catalogue-url.ts';

/** What is looked for, in the words of the contract. */
export const filterOf = ({ text, choices }: Looked): CatalogueFilterInput => ({
  text: text.trim() === '' ? null : text.trim(),
  choices: CATALOGUE_FACETS.flatMap((facet) => {
    const values = choices[facet] ?? [];
    return values.length === 0 ? [] : [{ facet, values: [...values] }];
  }),
});
