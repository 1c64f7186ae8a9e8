import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { insertRows } from '../data/insert/bulk.mjs';

const LISTS = { emails: [], websites: [], typologies: [], services: [], audiences: [], special_care: [], fees: [], programmes: [], labels: [], other_labels: [], access_modes: [], support_modes: [], itinerance: [], gaps: [] };

/** @template Result @param {(client: pg.Client) => Promise<Result>} work @returns {Promise<Result>} */
const connected = async (work) => {
  const client = new pg.Client({ connectionString: process.env.ESCALE_JOURNEY_DATABASE_URL });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const ROLE = `INSERT INTO role_grant (id, account_id, role, scope_kind, scope_id, created_at) SELECT $1, id, $2, $3, $4, now() FROM account WHERE given_name || ' ' || family_name = $5`;

/**
 * An organisation with its manager, and a place with its keeper and one headset on which the module runs, off the coast, where nobody else searches; for the journeys of one language.
 * @param {970 | 971} serial of the place, free of those in places.mjs @param {string} letters for names @param {{ manager: string, keeper: string, module: string }} who given and family names, and the slug of the module
 */
export const catalogueGround = (serial, letters, { manager, keeper, module }) =>
  connected(async (client) => {
    const [organisationId, placeId, unitId] = [randomUUID(), randomUUID(), randomUUID()];
    const now = new Date().toISOString();
    const slug = `catalogue-${letters.toLowerCase()}`;
    await insertRows(client, 'organisation', [{ id: organisationId, name: `Formations ${letters}`, kind: 'TRAINING_ORGANISATION', standing: 'VERIFIED', contact_name: 'Anne Vidal', contact_email: 'anne@ateliers.example', created_at: now }]);
    await insertRows(client, 'place', [{
      id: placeId, number: 90_000 + serial, slug, name: `Le Phare des modules ${letters}`, opening_hours: 'Mo-Fr 09:00-18:00', longitude: -4.2 + serial / 10_000, source: 'journeys', source_id: slug, status: 'OPEN', address_line: '4 quai des Modules',
      postcode: '40600', commune_name: 'Biscarrosse', insee_code: '40046', latitude: 44.4, position_approximate: false, time_zone: 'Europe/Paris', holiday_zone: 'METROPOLE', wheelchair_accessible: true, quiet: false, staff_help: true,
      help_languages: ['fr'], people_capacity: 10, created_at: now, updated_at: now, ...LISTS,
    }]);
    await client.query(ROLE, [randomUUID(), 'ORGANISATION_MANAGER', 'ORGANISATION', organisationId, manager]);
    await client.query(ROLE, [randomUUID(), 'SITE_MANAGER', 'PLACE', placeId, keeper]);
    await client.query(
      `INSERT INTO equipment_unit (id, place_id, model_id, tag, in_service)
       SELECT $1, $2, mm.model_id, $3, true FROM module mo JOIN module_model mm ON mm.module_id = mo.id JOIN equipment_model m ON m.id = mm.model_id WHERE mo.slug = $4 AND m.category = 'VR_HEADSET' ORDER BY m.id LIMIT 1`,
      [unitId, placeId, `TL${String(90_000 + serial)}-ES-01`, module],
    );
    return { organisationId, organisation: `Formations ${letters}`, place: `Le Phare des modules ${letters}`, placeSlug: slug, unitId };
  });

/** The team has put the module on the headset. @param {string} unitId @param {string} module its slug */
export const putOnUnit = (unitId, module) => connected(async (client) => client.query('INSERT INTO unit_module (unit_id, module_id) SELECT $1, id FROM module WHERE slug = $2', [unitId, module]));
