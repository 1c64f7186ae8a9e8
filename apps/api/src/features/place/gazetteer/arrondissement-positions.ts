type LonLat = readonly [longitude: number, latitude: number];

// Centres of the municipal arrondissements, read off a map and rounded: shown as approximate.
const PARIS: readonly LonLat[] = [
  [2.336, 48.863], [2.343, 48.868], [2.36, 48.863], [2.358, 48.854], [2.35, 48.844], [2.333, 48.849], [2.312, 48.856], [2.313, 48.873], [2.338, 48.877], [2.361, 48.876],
  [2.38, 48.859], [2.395, 48.841], [2.362, 48.828], [2.327, 48.829], [2.293, 48.84], [2.272, 48.86], [2.307, 48.887], [2.348, 48.893], [2.385, 48.887], [2.401, 48.863],
];
const LYON: readonly LonLat[] = [[4.829, 45.77], [4.827, 45.749], [4.869, 45.754], [4.823, 45.779], [4.802, 45.756], [4.852, 45.773], [4.838, 45.733], [4.869, 45.734], [4.805, 45.781]];
const MARSEILLE: readonly LonLat[] = [
  [5.384, 43.299], [5.366, 43.313], [5.379, 43.311], [5.4, 43.306], [5.397, 43.292], [5.38, 43.287], [5.36, 43.282], [5.38, 43.25],
  [5.44, 43.235], [5.425, 43.275], [5.485, 43.287], [5.44, 43.308], [5.435, 43.348], [5.395, 43.346], [5.365, 43.356], [5.315, 43.365],
];

/** Approximate centre of a municipal arrondissement by its INSEE code, or null for any other commune. */
export function arrondissementPosition(inseeCode: string): LonLat | null {
  const code = Number(inseeCode);
  return PARIS[code - 75101] ?? LYON[code - 69381] ?? MARSEILLE[code - 13201] ?? null;
}
