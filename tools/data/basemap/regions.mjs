/** @import { Box } from './types.ts' */

/** Where detailed tiles are drawn (decimal degrees); elsewhere the map stops at the world's outline. @type {readonly Box[]} */
export const DETAILED = [
  [-7.5, 40.2, 11.5, 52.2], // France in Europe and its neighbours
  [-63.4, 13.6, -60.4, 18.4], // Guadeloupe, Martinique, Saint-Barthélemy, Saint-Martin
  [-55.2, 1.8, -51.0, 6.4], // Guyane
  [54.8, -21.7, 56.2, -20.5], // La Réunion
  [44.6, -13.4, 45.7, -12.3], // Mayotte
  [-57.2, 46.4, -55.4, 47.5], // Saint-Pierre-et-Miquelon
  [163.0, -23.0, 168.6, -19.3], // Nouvelle-Calédonie
  [-152.6, -18.3, -148.8, -15.8], // Polynésie: Society Islands
  [-151.0, -17.0, -139.5, -14.0], // Polynésie: western Tuamotu
  [-141.0, -11.0, -138.0, -7.7], // Polynésie: Marquesas
  [-178.5, -14.6, -175.8, -13.0], // Wallis-et-Futuna
];

/** ISO 3166-1 numeric codes of what is France on the map, in world-atlas. */
export const FRANCE = new Set(['250', '652', '663', '666', '540', '258', '876', '260']);

/** ISO 3166-1 alpha-2 codes of France's parts in GeoNames. */
export const FRENCH_COUNTRY_CODES = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF', 'NC', 'PF', 'WF']);

/** Neighbours whose names help a reader find the border: code, then a point inside, near France. @type {readonly (readonly [code: string, longitude: number, latitude: number])[]} */
export const NEIGHBOURS = [
  ['ES', -2.2, 42.0], ['IT', 8.6, 45.0], ['CH', 7.9, 46.8], ['DE', 8.9, 49.6], ['BE', 4.6, 50.6], ['LU', 6.1, 49.75], ['GB', -1.2, 51.6], ['AD', 1.6, 42.54],
  ['MC', 7.42, 43.73], ['SR', -54.9, 4.6], ['BR', -52.8, 2.0], ['CA', -55.7, 47.35],
];

export const LOWEST_ZOOM = 0;
export const HIGHEST_ZOOM = 9;
/** Up to this zoom the whole world is drawn, so that no edge shows when one looks at all territories at once. */
export const WORLD_ZOOM = 4;
