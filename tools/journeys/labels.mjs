import { randomUUID } from 'node:crypto';
import { rows } from './rows.mjs';

/**
 * A label the network gave a place, for three years from the start of this one; the token of its certificate.
 * @param {string} placeId
 * @param {string} code
 */
export const giveLabel = async (placeId, code) => {
  const year = new Date().getUTCFullYear();
  const id = randomUUID();
  const given = /** @type {{ token: string, number: string }[]} */ (
    await rows(
      `INSERT INTO label (place_id, id, source, programme_id, version_number, granted_on, place_name, commune_name, created_at)
       SELECT p.id, $2, 'FILE', l.id, 1, $4, p.name, p.commune_name, now() FROM place p, label_programme l WHERE p.id = $1 AND l.code = $3 RETURNING number, verify_token AS token`,
      [placeId, id, code, `${year}-01-01`],
    )
  );
  await rows(`INSERT INTO label_event (place_id, label_id, sequence, type, holds_from, until, renewal_from, at) VALUES ($1, $2, 1, 'GRANTED', $3, $4, $5, now())`, [placeId, id, `${year}-01-01`, `${year + 3}-01-01`, `${year + 2}-06-01`]);
  const [label] = given;
  if (label === undefined) throw new Error('There is no such place, or no such programme.');
  return { id, ...label };
};

/**
 * Suspends a label from today on, where its place is.
 * @param {string} placeId
 * @param {string} labelId
 */
export const suspendLabel = (placeId, labelId) =>
  rows(`INSERT INTO label_event (place_id, label_id, sequence, type, holds_from, at) SELECT $1, $2, 2, 'SUSPENDED', (now() AT TIME ZONE time_zone)::date, now() FROM place WHERE id = $1`, [placeId, labelId]);

/**
 * A row of an imported register that may be about a place, as the import leaves it: of a department where no other journey looks.
 * @param {{ placeId: string, name: string, ref: string }} row
 */
export const doubtfulRow = async ({ placeId, name, ref }) => {
  const importId = randomUUID();
  await rows(`INSERT INTO label_import (id, source, file_name, read_at) VALUES ($1, $2, 'fabriques.csv', now())`, [importId, ref]);
  await rows(
    `INSERT INTO label_import_row (import_id, id, line, row_key, state, label_name, outside_code, ref, name, commune, insee_code, department_code, candidates, version, in_file)
     VALUES ($1, $2, 12, $3, 'DOUBTFUL', 'Fabriques de Territoire', 'FABRIQUE', $3, $4, 'Rioz', '70447', '70', $5, 0, true)`,
    [importId, randomUUID(), ref, name, JSON.stringify([{ placeId, reason: 'LIKE_NAME', metres: 850 }])],
  );
};
