import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { insertRows } from '../data/insert/bulk.mjs';

const LISTS = { emails: [], websites: [], typologies: [], services: [], audiences: [], special_care: [], fees: [], programmes: [], labels: [], other_labels: [], access_modes: [], support_modes: [], itinerance: [], gaps: [] };
const WITHIN_DAYS = 400;

/**
 * @typedef {{ name: string, opening_hours: string, longitude: number, quotas?: readonly object[], bookers?: 'MANAGERS' | 'MANAGERS_AND_TRAINERS' }} GroundPlace
 * @typedef {{ letters: string, person: string, role: 'ORGANISATION_MANAGER' | 'TRAINER', number: number, places: readonly GroundPlace[], namesDueDays?: number | null }} Ground
 */

/**
 * An organisation with one of its people, and places that take groups by an agreement.
 * @param {Ground} ground
 */
async function insertGround({ letters, person, role, number, places: described, namesDueDays = null }) {
  const client = new pg.Client({ connectionString: process.env.ESCALE_JOURNEY_DATABASE_URL });
  await client.connect();
  try {
    const [organisationId, modelId] = [randomUUID(), randomUUID()];
    const now = new Date();
    const day = (/** @type {number} */ days) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
    await insertRows(client, 'organisation', [{ id: organisationId, name: `Ateliers ${letters}`, kind: 'TRAINING_ORGANISATION', standing: 'VERIFIED', contact_name: 'Anne Vidal', contact_email: 'anne@ateliers.example', created_at: now.toISOString() }]);
    await client.query(`INSERT INTO role_grant (id, account_id, role, scope_kind, scope_id, created_at) SELECT $1, id, $4, 'ORGANISATION', $2, now() FROM account WHERE given_name || ' ' || family_name = $3`, [randomUUID(), organisationId, person, role]);
    if (described.length === 0) return { organisationId, offerIds: [], placeIds: [] };
    await insertRows(client, 'equipment_model', [{ id: modelId, category: 'VR_HEADSET', manufacturer: 'Essai', name: `Casque ${letters}`, minimum_age: 0, turnaround_minutes: 0 }]);
    const places = described.map(({ name, opening_hours, longitude }, index) => ({ id: randomUUID(), number: number + index, slug: `groupe-${letters.toLowerCase()}-${String(index)}`, name, opening_hours, longitude }));
    await insertRows(client, 'place', places.map((place) => ({
      ...place, source: 'journeys', source_id: place.slug, status: 'OPEN', address_line: '2 rue des Groupes', postcode: '25300', commune_name: 'Pontarlier', insee_code: '25462', latitude: 46.9036, position_approximate: false,
      time_zone: 'Europe/Paris', holiday_zone: 'METROPOLE', wheelchair_accessible: true, quiet: false, staff_help: true, help_languages: ['fr'], people_capacity: 30, created_at: now.toISOString(), updated_at: now.toISOString(), ...LISTS,
    })));
    await insertRows(client, 'equipment_unit', places.flatMap(({ id }, place) => Array.from({ length: 8 }, (_, unit) => ({ id: randomUUID(), place_id: id, model_id: modelId, tag: `G${letters}${String(place)}-CA-0${String(unit + 1)}`, in_service: true }))));
    const offers = places.map(({ id }) => ({
      id: randomUUID(), place_id: id, title_fr: 'Salle et casques', title_en: 'Room and headsets', grid_minutes: 30, durations_minutes: [60], notice_minutes: 0, horizon_days: 90, people_min: 1, people_max: 2, minimum_age: 0, guardian_consent_below: null,
      safety_notice: true, paused: false, group_people_most: 20, group_minutes_least: 120, group_minutes_most: 480, group_names_due_days: namesDueDays,
    }));
    await insertRows(client, 'offer', offers);
    await insertRows(client, 'offer_need', offers.map(({ id }) => ({ offer_id: id, position: 0, category: 'VR_HEADSET', quantity: 1, per_person: true })));
    await insertRows(client, 'agreement', places.map(({ id }, index) => ({ id: randomUUID(), organisation_id: organisationId, place_id: id, from_day: day(-1), until_day: day(WITHIN_DAYS), quotas: described[index]?.quotas ?? [], bookers: described[index]?.bookers ?? 'MANAGERS', state: 'AGREED', request_key: `ground-${id}`, created_at: now.toISOString() })));
    return { organisationId, offerIds: offers.map(({ id }) => id), placeIds: places.map(({ id }) => id) };
  } finally {
    await client.end();
  }
}

/**
 * An organisation with its manager, and two places that take groups by an agreement: one on Tuesday mornings and Saturday afternoons, the other on Thursdays; for the journeys of one language.
 * @param {string} letters for names and tags @param {string} manager given and family name @param {{ namesDueDays?: number | null, hall?: string }} [terms] `hall`: the name of the first, where it is looked for among all places
 */
export async function groupGround(letters, manager, { namesDueDays = null, hall = `La Halle ${letters}` } = {}) {
  const thursdays = `Le Jeudi ${letters}`;
  const places = [
    { name: hall, opening_hours: 'Mo-We,Fr 08:00-18:00; Sa 13:00-18:00', longitude: 6.3547 },
    { name: thursdays, opening_hours: 'Th 08:00-18:00', longitude: 6.37 },
  ];
  const { organisationId, offerIds: [hallOfferId = ''], placeIds: [hallId = ''] } = await insertGround({ letters, person: manager, role: 'ORGANISATION_MANAGER', number: 250_000 + letters.charCodeAt(0) * 10, places, namesDueDays });
  return { organisationId, hall, hallId, hallSlug: `groupe-${letters.toLowerCase()}-0`, thursdays, hallOfferId };
}

/**
 * An organisation with a trainer, who may book at two places that both take groups on Tuesdays, one with so many hours of headsets a month, and not at a third; and another organisation of theirs that lets no trainer book.
 * @param {string} letters for names and tags @param {string} trainer given and family name @param {number} number of its first place
 */
export async function groupChangeGround(letters, trainer, number) {
  const [hall, bridge, yard] = [`La Halle ${letters}`, `Le Pont ${letters}`, `La Cour ${letters}`];
  const week = 'Mo-Fr 08:00-18:00';
  /** @type {readonly GroundPlace[]} */
  const places = [
    { name: hall, opening_hours: week, longitude: 6.3547, quotas: [{ category: 'VR_HEADSET', hours: 60, period: 'AGREEMENT' }], bookers: 'MANAGERS_AND_TRAINERS' },
    { name: bridge, opening_hours: week, longitude: 6.37, quotas: [{ category: 'VR_HEADSET', hours: 20, period: 'AGREEMENT' }], bookers: 'MANAGERS_AND_TRAINERS' },
    { name: yard, opening_hours: week, longitude: 6.39 },
  ];
  const { organisationId } = await insertGround({ letters, person: trainer, role: 'TRAINER', number, places });
  const { organisationId: closedId } = await insertGround({ letters: `${letters}-R`, person: trainer, role: 'TRAINER', number, places: [] });
  return { organisationId, closedId, hall, bridge, yard };
}

/**
 * People an organisation trains, by their given names; of somebody called Lou, that they are a minor whose paper is missing.
 * @param {string} organisationId @param {string} title @param {readonly string[]} givenNames
 */
export async function cohortGround(organisationId, title, givenNames) {
  const client = new pg.Client({ connectionString: process.env.ESCALE_JOURNEY_DATABASE_URL });
  await client.connect();
  try {
    const [id, now] = [randomUUID(), new Date()];
    await insertRows(client, 'cohort', [{ id, organisation_id: organisationId, title, expected_size: givenNames.length, hours_on_site: 12, hours_vr: 6, hours_remote: 0, request_key: `ground-${id}`, created_at: now.toISOString(), changed_at: now.toISOString() }]);
    const minor = new Date(now.getTime() - 16 * 365 * 86_400_000).toISOString().slice(0, 10);
    await insertRows(client, 'cohort_learner', givenNames.map((givenName, index) => ({
      cohort_id: id, id: randomUUID(), given_name: givenName, family_name: `Roy${String(index + 1)}`, birth_date: givenName === 'Lou' ? minor : null, guardian_consent: givenName === 'Lou' ? 'ASKED' : 'NOT_NEEDED', access_requests: index === 0 ? ['QUIET'] : [], request_key: `ground-${id}`, added_at: now.toISOString(),
    })));
    return id;
  } finally {
    await client.end();
  }
}

/**
 * As if a group had been confirmed two days ago at a place that asks for names so early that they are due now. Nothing the product offers moves the clock.
 * @param {string} groupBookingId
 */
export async function namesFallDue(groupBookingId) {
  const client = new pg.Client({ connectionString: process.env.ESCALE_JOURNEY_DATABASE_URL });
  await client.connect();
  try {
    await client.query(`UPDATE booking SET confirmed_at = confirmed_at - interval '2 days', names_due_days = 60 WHERE group_booking_id = $1`, [groupBookingId]);
  } finally {
    await client.end();
  }
}
