/** @import { Chance } from './random.mjs' */

const STREETS = [
  'rue de la Gare', 'rue des Écoles', 'place du Marché', 'rue du Moulin', 'avenue de la République', 'rue du Lavoir', 'chemin des Prés', 'rue de l’Église', 'place de la Mairie', 'rue des Tilleuls', 'rue du Port',
  'rue des Tanneurs', 'allée des Platanes', 'rue du Commerce', 'quai de la Rivière', 'rue des Forges', 'impasse de l’Usine', 'rue Neuve', 'route de la Forêt', 'rue du Stade', 'rue des Artisans', 'boulevard de l’Industrie',
];
const EXTRAS = ['Bâtiment B, rez-de-chaussée', 'Ancienne école, entrée par la cour', '1er étage, ascenseur', 'Derrière la médiathèque', 'Zone artisanale, hangar 3'];

// Numbers that the French regulator (ARCEP) keeps for fiction, by region; overseas uses the fictional mobile range.
/** @type {Readonly<Record<string, string>>} */
const FICTION = { '11': '19900', '28': '26191', '52': '26191', '53': '26191', '24': '26191', '27': '35301', '32': '35301', '44': '35301', '84': '46571', '93': '46571', '94': '46571', '75': '53649', '76': '53649' };

/** @param {Chance} luck */
export function inventAddress(luck) {
  const number = luck.whole(1, 84);
  return { addressLine: `${number}${luck.happens(0.12) ? ' bis' : ''} ${luck.pick(STREETS)}`, addressExtra: luck.happens(0.2) ? luck.pick(EXTRAS) : null };
}

/** A telephone number that nobody has. @param {Chance} luck @param {string} regionCode */
export function inventPhone(luck, regionCode) {
  return `+33${FICTION[regionCode] ?? '63998'}${String(luck.whole(0, 9999)).padStart(4, '0')}`;
}

/**
 * A point within a given distance of another, evenly spread.
 * @param {Chance} luck
 * @param {{ readonly longitude: number, readonly latitude: number }} centre
 * @param {number} metres
 */
export function near(luck, centre, metres) {
  const distance = Math.sqrt(luck.next()) * metres;
  const bearing = luck.next() * 2 * Math.PI;
  const metresPerDegree = 111_195;
  const latitude = centre.latitude + (distance * Math.cos(bearing)) / metresPerDegree;
  const longitude = centre.longitude + (distance * Math.sin(bearing)) / (metresPerDegree * Math.cos((centre.latitude * Math.PI) / 180));
  return { longitude: Math.round(longitude * 1e6) / 1e6, latitude: Math.round(latitude * 1e6) / 1e6 };
}
