/** @import { DemoModel, DemoModule, DemoSpace, DemoUnit } from './types.ts' */
/** @import { Chance } from './random.mjs' */
import { modelOf } from './models.mjs';
import { MODULES } from './modules.mjs';
import { stableId } from './random.mjs';

/** @typedef {'SMALL' | 'MIDDLE' | 'LARGE'} PlaceSize */
/** @typedef {{ model: DemoModel, count: number, space: DemoSpace }} Lot */

const HEADSETS = /** @type {const} */ ([['Q3', 30], ['Q3S', 24], ['P4E', 20], ['P4U', 10], ['VFV', 10], ['VXE', 6]]);
const COMPUTERS = /** @type {const} */ ([['PC', 3], ['PCR', 4], ['POR', 2]]);
const MACHINES = /** @type {const} */ ([['I3D', 6], ['LAS', 3], ['CNC', 2]]);
const SIMULATORS = /** @type {const} */ ([['SOU', 5], ['CON', 3], ['CAR', 3], ['PEL', 2]]);

/** Rooms and what stands in them. @param {Chance} luck @param {number} placeNumber @param {PlaceSize} size @param {boolean} quietPlace */
export function furnish(luck, placeNumber, size, quietPlace) {
  /** @type {DemoSpace[]} */
  const spaces = [];
  /** @param {string} name @param {number} peopleCapacity @param {boolean} quiet */
  const space = (name, peopleCapacity, quiet = false) => {
    const made = { id: stableId('demo', 'space', placeNumber, name), name, peopleCapacity, quiet };
    spaces.push(made);
    return made;
  };
  /** @type {Lot[]} */
  const lots = [];
  /** @param {string} code @param {number} count @param {DemoSpace} where */
  const put = (code, count, where) => {
    const lot = lots.find((l) => l.model.code === code);
    if (lot) lot.count += count;
    else lots.push({ model: modelOf(code), count, space: where });
  };

  const headsets = { SMALL: luck.whole(2, 3), MIDDLE: luck.whole(2, 4), LARGE: luck.whole(4, 6) }[size];
  const immersive = space(luck.pick(['Salle immersive', 'Studio de réalité virtuelle', 'Salle des casques']), headsets + luck.whole(2, 4), quietPlace);
  const model = luck.pickWeighted(HEADSETS);
  const secondModel = size === 'LARGE' ? luck.pickWeighted(HEADSETS) : model;
  put(model, size === 'LARGE' ? headsets - 2 : headsets, immersive);
  if (size === 'LARGE') put(secondModel, 2, immersive);

  const computers = { SMALL: luck.whole(1, 2), MIDDLE: luck.whole(2, 3), LARGE: luck.whole(3, 4) }[size];
  const digital = size === 'SMALL' && luck.happens(0.4) ? immersive : space(luck.pick(['Salle numérique', 'Espace informatique', 'Coin des ordinateurs']), computers + luck.whole(2, 6), luck.happens(0.3));
  put(luck.pickWeighted(COMPUTERS), computers, digital);
  if (size !== 'SMALL' && luck.happens(0.25)) put('PCG', 1, digital);
  if (luck.happens(0.22)) put(luck.pick(['TAB', 'IPA']), 2, digital);

  if (luck.happens(size === 'SMALL' ? 0.35 : 0.7)) {
    if (luck.happens(0.6)) put('VIS', 1, space('Salle de visio', luck.whole(6, 10), true));
    else put('VIP', 1, space('Cabine de visio', 2, true));
  }
  if (luck.happens({ SMALL: 0.2, MIDDLE: 0.6, LARGE: 1 }[size])) {
    const workshop = space(luck.pick(['Atelier', 'Atelier machines', 'Fablab']), luck.whole(4, 10));
    if (luck.happens(0.75)) put(luck.pickWeighted(MACHINES), luck.whole(1, 2), workshop);
    else put(luck.pickWeighted(SIMULATORS), 1, workshop);
    if (size === 'LARGE' || luck.happens(0.35)) put(luck.pickWeighted(SIMULATORS), 1, workshop);
  }
  if (size === 'LARGE' && luck.happens(0.5)) put(luck.pick(['HL2', 'ML2']), 2, immersive);
  if (size === 'LARGE' && luck.happens(0.4)) put('PLA', luck.whole(3, 5), digital);
  return { spaces, lots };
}

/**
 * Units of a place with their tags (`TL0342-Q3-07`), and the modules they carry.
 * @param {Chance} luck
 * @param {number} placeNumber
 * @param {readonly Lot[]} lots
 * @param {boolean} favourites whether the first modules of the list, welding among them, come first
 * @returns {DemoUnit[]}
 */
export function unitsOf(luck, placeNumber, lots, favourites) {
  const prefix = `TL${String(placeNumber).padStart(4, '0')}`;
  const library = favourites ? MODULES : luck.shuffle(MODULES);
  return lots.flatMap(({ model, count, space }) => {
    const fitting = library.filter((/** @type {DemoModule} */ m) => m.modelIds.includes(model.id));
    const installed = fitting.slice(0, favourites ? 14 : luck.whole(5, 12));
    return Array.from({ length: count }, (_, i) => {
      const tag = `${prefix}-${model.code}-${String(i + 1).padStart(2, '0')}`;
      // The last of several may lag behind: real fleets are never equal.
      const late = i > 0 && i === count - 1 && luck.happens(0.3);
      return {
        id: stableId('demo', 'unit', tag),
        modelId: model.id,
        spaceId: space.id,
        tag,
        serialNumber: `${model.code}-${stableId('serial', tag).slice(0, 8).toUpperCase()}`,
        moduleIds: (late ? installed.slice(0, 3) : installed).map((m) => m.id),
        inService: !(count > 2 && i === count - 1 && luck.happens(0.12)),
      };
    });
  });
}
