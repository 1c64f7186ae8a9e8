import type { PlaceFactsFragment as Facts } from '../../gql/graphql.ts';

const plain = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/s\b/g, '').trim();

export type LabelWords = { readonly key: string; readonly name: string; readonly issuer: string | null };

/** The labels a place carries today, of the network first; then what its directory says of others, without saying one twice. */
export const placeLabels = ({ validLabels, labels }: Pick<Facts, 'validLabels' | 'labels'>): readonly LabelWords[] => {
  const carried = validLabels.map(({ id, name, issuer }) => ({ key: id, name, issuer: issuer ?? null }));
  const said = new Set(carried.map(({ name }) => plain(name)));
  return [...carried, ...labels.filter((name) => !said.has(plain(name))).map((name) => ({ key: name, name, issuer: null }))];
};
