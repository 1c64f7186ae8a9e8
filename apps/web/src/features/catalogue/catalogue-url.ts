import { CATALOGUE_FACETS, type CatalogueFacet } from '@escale/domain';

/** What is looked for in the catalogue; the address is its only memory. */
export type Looked = { readonly text: string; readonly choices: Readonly<Partial<Record<CatalogueFacet, readonly string[]>>> };

const WORDS: Readonly<Record<CatalogueFacet, string>> = { SECTOR: 'secteur', GESTURE: 'geste', DURATION: 'duree', HEADSET: 'casque', LANGUAGE: 'langue', LICENCE: 'licence', ACCESSIBILITY: 'acces', PROVIDER: 'par' };
// As the server has it: what is beyond is left out, never an obstacle.
const MOST_VALUES = 20;
const LONGEST = 200;

const valuesOf = (query: URLSearchParams, facet: CatalogueFacet): readonly string[] => [...new Set(query.getAll(WORDS[facet]))].filter((value) => value !== '' && value.length <= LONGEST).slice(0, MOST_VALUES);

/** Reads what is looked for from an address. */
export function readLooked(query: URLSearchParams): Looked {
  const choices = CATALOGUE_FACETS.flatMap((facet) => {
    const values = valuesOf(query, facet);
    return values.length === 0 ? [] : [[facet, values] as const];
  });
  return { text: (query.get('mots') ?? '').slice(0, LONGEST), choices: Object.fromEntries(choices) };
}

/** The address of what is looked for: the same always has the same. */
export function writeLooked({ text, choices }: Looked): URLSearchParams {
  const query = new URLSearchParams();
  if (text.trim() !== '') query.set('mots', text.trim());
  for (const facet of CATALOGUE_FACETS) for (const value of choices[facet] ?? []) query.append(WORDS[facet], value);
  return query;
}

/** With these values of a facet and no others. */
export const choosing = (looked: Looked, facet: CatalogueFacet, values: readonly string[]): Looked => ({ ...looked, choices: { ...looked.choices, [facet]: values } });

/** How many values are chosen. */
export const chosenCount = ({ choices }: Looked): number => Object.values(choices).reduce((sum, values) => sum + values.length, 0);
