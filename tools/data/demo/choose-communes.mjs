/** @import { DemoCommune } from './types.ts' */
/** @import { Chance } from './random.mjs' */

/** How many places each region has. @type {readonly (readonly [regionCode: string, places: number])[]} */
export const PLACES_BY_REGION = [
  ['11', 13], ['24', 8], ['27', 11], ['28', 8], ['32', 11], ['44', 10], ['52', 8], ['53', 9], ['75', 14], ['76', 13], ['84', 15], ['93', 9], ['94', 4],
  ['01', 4], ['02', 4], ['03', 4], ['04', 6], ['06', 3], ['975', 2], ['987', 3], ['988', 3],
];

/** Communes that the tour of the product speaks of. @type {readonly (readonly [department: string, name: string])[]} */
export const ALWAYS = [['70', 'Vesoul'], ['25', 'Besançon'], ['25', 'Pirey']];

// Most places are in small towns and villages; what is left goes to cities.
/** @type {readonly (readonly [least: number, below: number, weight: number])[]} */
const SIZES = [[300, 2_000, 20], [2_000, 5_000, 24], [5_000, 20_000, 30], [20_000, 80_000, 16], [80_000, Infinity, 10]];

/** @param {DemoCommune} commune */
const size = (commune) => SIZES.findIndex(([least, below]) => commune.population >= least && commune.population < below);

/**
 * Communes that get a place, region by region, each department in its turn.
 * @param {Chance} luck
 * @param {readonly DemoCommune[]} communes
 * @returns {DemoCommune[]}
 */
export function chooseCommunes(luck, communes) {
  // Paris, Lyon and Marseille are represented by their arrondissements: a place is in one of them.
  const parents = new Set(['75056', '69123', '13055']);
  const eligible = communes.filter((c) => !parents.has(c.inseeCode) && c.postcodes.length > 0 && size(c) >= 0 && (!c.positionApproximate || c.kind === 'arrondissement'));
  return PLACES_BY_REGION.flatMap(([regionCode, count]) => chooseInRegion(luck.fork(regionCode), eligible.filter((c) => c.regionCode === regionCode), count));
}

/** @param {Chance} luck @param {readonly DemoCommune[]} eligible @param {number} count */
function chooseInRegion(luck, eligible, count) {
  const chosen = eligible.filter((c) => ALWAYS.some(([department, name]) => c.departmentCode === department && c.name === name));
  const departments = luck.shuffle([...new Set(eligible.map((c) => c.departmentCode))]);
  for (let turn = 0; chosen.length < count; turn += 1) {
    const department = departments[turn % departments.length];
    const free = eligible.filter((c) => c.departmentCode === department && !chosen.includes(c));
    if (free.length === 0) {
      if (turn > count + departments.length * 4) throw new RangeError('A region has too few communes for its places');
      continue;
    }
    const classes = SIZES.flatMap(([, , weight], i) => (free.some((c) => size(c) === i) ? [/** @type {const} */ ([i, weight])] : []));
    const wanted = luck.pickWeighted(classes);
    chosen.push(luck.pick(free.filter((c) => size(c) === wanted)));
  }
  return chosen;
}
