/** @import { DemoCommune, DemoGap, DemoOrganisation, DemoPlace, Hours } from './types.ts' */
/** @import { Chance } from './random.mjs' */
/** @import { PlaceSize } from './equipment.mjs' */
import { inventAddress, inventPhone, near } from './address.mjs';
import { furnish, unitsOf } from './equipment.mjs';
import { EARLY_HOURS, HOURS, LONG_HOURS } from './hours.mjs';
import { placeNamer } from './names.mjs';
import { offersOf } from './offers.mjs';
import { inventSiret, slugOf, stableId } from './random.mjs';
import { inventTexts } from './texts.mjs';

/** @typedef {{ place: DemoPlace, hours: Hours, size: PlaceSize, popularity: number }} MadePlace */

const OVERSEAS = new Set(['01', '02', '03', '04', '06', '975', '987', '988']);
/** @type {Readonly<Record<string, readonly string[]>>} */
const LOCAL_LANGUAGES = { '01': ['gcf'], '02': ['gcf'], '03': ['gcr', 'srn', 'pt'], '04': ['rcf'], '06': ['swb'], '987': ['ty'], '53': ['br'], '94': ['co'], '44': ['de'] };
const LANGUAGES = ['en', 'ar', 'es', 'pt', 'uk', 'tr', 'fa', 'it', 'ru'];
const SERVICES = ['Accès internet et matériel informatique', 'Maîtrise des outils numériques du quotidien', 'Insertion professionnelle via le numérique', 'Loisirs et créations numériques', 'Compréhension du monde numérique'];
const FIRST_NUMBER = 101;
/** @type {readonly (readonly [PlaceSize, number])[]} */
const RURAL_SIZES = [['SMALL', 58], ['MIDDLE', 36], ['LARGE', 6]];
/** @type {readonly (readonly [PlaceSize, number])[]} */
const TOWN_SIZES = [['SMALL', 28], ['MIDDLE', 46], ['LARGE', 26]];

/** Places that the tour of the product speaks of: well equipped, well open, with help. @type {ReadonlyMap<string, string>} */
const SHOWN = new Map([['Vesoul', 'La Forge'], ['Besançon', 'Le Quai des Savoirs-faire'], ['Pirey', 'L’Atelier des Possibles']]);

/**
 * The places of the network, then its drafts, and the organisations that run them.
 * @param {Chance} luck
 * @param {readonly DemoCommune[]} communes one per place; the last `draftCount` stay drafts
 * @param {number} draftCount
 * @returns {{ made: readonly MadePlace[], organisations: readonly DemoOrganisation[] }}
 */
export function makePlaces(luck, communes, draftCount) {
  const namer = placeNamer(luck.fork('names'), [...SHOWN.values()]);
  /** @type {Map<string, DemoOrganisation>} */
  const organisations = new Map();
  const sirets = new Set();
  const made = communes.map((commune, i) => {
    const own = luck.fork(`place/${i}`);
    const draft = i >= communes.length - draftCount;
    /** @type {DemoGap[]} */
    const gaps = draft ? (i % 2 === 0 ? ['POSITION'] : ['ADDRESS']) : [];
    const name = SHOWN.get(commune.name) ?? namer.invent(commune.departmentCode, commune.regionCode);
    let siret = inventSiret(own);
    while (sirets.has(siret)) siret = inventSiret(own);
    sirets.add(siret);
    const operator = { id: stableId('demo', 'organisation', siret), name: own.pickWeighted([[`Association ${name}`, 6], [`SCIC ${name}`, 2], [`SARL ${name}`, 1], [`Régie de quartier ${name}`, 1]]), siret, kind: /** @type {const} */ ('OPERATOR') };
    organisations.set(siret, operator);
    return makePlace(own, { commune, name, number: FIRST_NUMBER + i, operator, gaps });
  });
  return { made, organisations: [...organisations.values()] };
}

/**
 * @param {Chance} luck
 * @param {{ commune: DemoCommune, name: string, number: number, operator: DemoOrganisation, gaps: readonly DemoGap[] }} facts
 * @returns {MadePlace}
 */
function makePlace(luck, { commune, name, number, operator, gaps }) {
  const overseas = OVERSEAS.has(commune.regionCode);
  const rural = commune.population < 5_000;
  const shown = SHOWN.get(commune.name) === name;
  const size = shown ? 'LARGE' : luck.pickWeighted(rural ? RURAL_SIZES : TOWN_SIZES);
  const quiet = luck.happens(0.35);
  const wheelchairAccessible = luck.happens(0.78) || shown;
  const staffHelp = luck.happens(0.8) || shown;
  const { spaces, lots } = furnish(luck.fork('rooms'), number, size, quiet);
  const units = unitsOf(luck.fork('units'), number, lots, shown);
  const hours = shown ? LONG_HOURS : luck.pick(overseas && luck.happens(0.7) ? EARLY_HOURS : HOURS);
  const slug = `${slugOf(name)}-${slugOf(commune.name)}`;
  // As the import does: a place whose position nobody gave is shown at its commune.
  const positionApproximate = gaps.includes('POSITION');
  const { longitude, latitude } = positionApproximate ? commune : near(luck, commune, overseas ? 500 : 1_300);
  const address = inventAddress(luck);
  const seats = spaces.reduce((sum, s) => sum + s.peopleCapacity, 0);
  return {
    hours,
    size,
    popularity: Math.exp((luck.next() + luck.next() + luck.next() - 1.5) * 1.1) * (rural ? 0.8 : 1.2),
    place: {
      id: stableId('demo', 'place', number), number, slug, status: gaps.length > 0 ? 'DRAFT' : 'OPEN', gaps, name,
      operatorId: operator.id, operatorName: operator.name, pivot: operator.siret,
      addressLine: gaps.includes('ADDRESS') ? null : address.addressLine, addressExtra: gaps.includes('ADDRESS') ? null : address.addressExtra,
      postcode: luck.pick(commune.postcodes), communeName: commune.name, inseeCode: commune.inseeCode, departmentCode: commune.departmentCode, regionCode: commune.regionCode,
      longitude, latitude, positionApproximate,
      openingHours: hours.text, ...inventTexts(luck, { communeName: commune.name, wheelchair: wheelchairAccessible, overseas }),
      phone: inventPhone(luck, commune.regionCode), emails: [`bonjour@${slug}.example`], websites: luck.happens(0.7) ? [`https://${slug}.example`] : [],
      typologies: ['TIERS_LIEUX', ...(luck.happens(0.3) ? ['FABLAB'] : []), 'ASSO'], services: luck.shuffle(SERVICES).slice(0, luck.whole(2, 4)), otherLabels: ['Tiers-lieu de formation'],
      wheelchairAccessible, quiet, staffHelp, helpLanguages: staffHelp ? ['fr', ...(LOCAL_LANGUAGES[commune.regionCode] ?? []).filter(() => luck.happens(0.6)), ...luck.shuffle(LANGUAGES).slice(0, luck.whole(0, 3))] : [],
      peopleCapacity: Math.max(4, Math.round(seats * (0.75 + luck.next() * 0.25))), spaces, units, offers: gaps.length > 0 ? [] : offersOf(luck.fork('offers'), { number, lots, units, staffHelp }),
    },
  };
}
