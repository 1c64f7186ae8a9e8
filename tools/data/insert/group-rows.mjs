/** @import { DemoNetwork, DemoPlace } from '../demo/types.ts' */
import { modelOf } from '../demo/models.mjs';
import { stableId } from '../demo/random.mjs';

/** When places of the demonstration are open to groups, on top of what everybody's hours are. */
export const GROUP_HOURS = 'Mo-Fr 08:30-12:30,13:30-17:30; PH off';
/** Who brings groups in the demonstration: the structure two of its people speak and train for. */
const BRINGS = 'Cap Gestes Formation';
/** Places the tour speaks of keep the equipment it shows. */
const SHOWN = new Set(['Vesoul', 'Besançon', 'Pirey']);
const PLACES = 3;
const HEADSETS = 10;
const ROOM = 24;

/** The places nearest to Vesoul that take groups. @param {Pick<DemoNetwork, 'places'>} network @returns {readonly DemoPlace[]} */
export function groupPlaces({ places }) {
  const here = places.find(({ communeName }) => communeName === 'Vesoul');
  const open = places.filter(({ status, communeName, longitude }) => status === 'OPEN' && longitude !== null && !SHOWN.has(communeName ?? ''));
  if (here === undefined || here.longitude === null || here.latitude === null) return open.slice(0, PLACES);
  const [longitude, latitude] = [here.longitude, here.latitude];
  const far = (/** @type {DemoPlace} */ place) => Math.hypot(((place.longitude ?? 0) - longitude) * Math.cos((latitude * Math.PI) / 180), (place.latitude ?? 0) - latitude);
  return [...open].sort((one, other) => far(one) - far(other)).slice(0, PLACES);
}

/**
 * A training room, ten headsets and an offer open to groups at each of these places, and what the structure that brings groups agreed on with them; in the order in which tables can be filled.
 * @param {Pick<DemoNetwork, 'places' | 'organisations' | 'modules'>} network @param {Date} now
 * @returns {readonly (readonly [table: string, rows: readonly Readonly<Record<string, unknown>>[]])[]}
 */
export function groupRows(network, now) {
  const places = groupPlaces(network);
  const model = modelOf('Q3');
  const id = (/** @type {DemoPlace} */ { number }, /** @type {readonly (string | number)[]} */ ...what) => stableId('demo', 'group', number, ...what);
  const modules = network.modules.filter(({ modelIds }) => modelIds.includes(model.id)).slice(0, 6);
  const units = places.flatMap((place) =>
    Array.from({ length: HEADSETS }, (_, nth) => ({ id: id(place, 'unit', nth), place_id: place.id, model_id: model.id, space_id: id(place, 'room'), tag: `TL${String(place.number).padStart(4, '0')}-Q3-${String(51 + nth)}`, in_service: true })),
  );
  const structure = network.organisations.find(({ name }) => name === BRINGS);
  const year = now.getUTCFullYear();
  const quotas = [{ category: 'VR_HEADSET', hours: 1_500, period: 'YEAR' }, { category: null, hours: 40, period: 'WEEK' }];
  return [
    ['space', places.map((place) => ({ id: id(place, 'room'), place_id: place.id, name: 'Salle de formation', people_capacity: ROOM, quiet: false }))],
    ['equipment_unit', units],
    ['unit_module', units.flatMap((unit) => modules.map((module) => ({ unit_id: unit.id, module_id: module.id })))],
    [
      'offer',
      places.map((place) => ({
        id: id(place, 'offer'), place_id: place.id, space_id: id(place, 'room'), title_fr: 'Salle de formation et casques', title_en: 'Training room and headsets', description_fr: 'Pour un groupe et son formateur : une salle, des casques à se partager.',
        description_en: 'For a group and its trainer: a room, and headsets to share.', grid_minutes: 30, durations_minutes: [120, 180, 240], notice_minutes: 1_440, horizon_days: 180, people_min: 4, people_max: HEADSETS, minimum_age: model.minimumAge,
        safety_notice: true, paused: false, audience: 'GROUPS', group_people_most: ROOM, group_minutes_least: 120, group_minutes_most: 240, group_names_due_days: 7,
      })),
    ],
    ['offer_need', places.map((place) => ({ offer_id: id(place, 'offer'), position: 0, category: 'VR_HEADSET', quantity: 1, per_person: true }))],
    [
      'agreement',
      structure === undefined
        ? []
        : places.map((place) => ({
            id: id(place, 'agreement'), organisation_id: structure.id, place_id: place.id, from_day: `${String(year)}-01-01`, until_day: `${String(year + 1)}-12-31`, quotas, price_note: null, bookers: 'MANAGERS_AND_TRAINERS', state: 'AGREED',
            request_key: `demo-group-${String(place.number)}`, created_at: now.toISOString(), decided_at: now.toISOString(),
          })),
    ],
  ];
}
