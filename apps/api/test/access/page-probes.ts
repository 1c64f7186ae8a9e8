import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { A_PAGE } from '../page-client.ts';
import type { Cell } from './personas.ts';
import { onThing, opened, type Probe } from './probe.ts';

const key = () => `key-${Math.random()}-of-a-probe`;
const versionOf = async ({ api, target }: Cell): Promise<number> => (await api.sql<{ page_version: number }>('SELECT page_version FROM place WHERE id = $1', [target.placeId]))[0]?.page_version ?? 0;

/** A row without its files: enough for what does not open them. */
async function pictured({ api, target }: Cell): Promise<string> {
  const id = randomUUID();
  await api.sql(
    `INSERT INTO place_photo (place_id, id, request_key, position, small_file_id, medium_file_id, large_file_id, width, height, alternative_fr, added_at) VALUES ($1, $2::uuid, $2::text, 0, $3, $3, $3, 16, 9, 'La salle de réunion', now())`,
    [target.placeId, id, randomUUID()],
  );
  return id;
}

const on = (mutation: string, type: string, more: (cell: Cell) => Promise<object>): Probe =>
  onThing(`mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename } }`, async (cell) => ({ input: { placeId: cell.target.placeId, ...(await more(cell)) } }));
const versioned = async (cell: Cell) => ({ expectedVersion: await versionOf(cell), idempotencyKey: key() });
const pictures = async (cell: Cell) => {
  await cell.api.sql('DELETE FROM place_photo WHERE place_id = $1', [cell.target.placeId]);
  return pictured(cell);
};

export const PAGE_PROBES: Readonly<Record<string, Probe>> = {
  'Query placePage': onThing('query ($placeId: ID!) { result: placePage(placeId: $placeId) { version } }', ({ target }) => ({ placeId: target.placeId })),
  'Mutation changePlacePage': on('changePlacePage', 'ChangePlacePageInput', async (cell) => {
    const [place] = await cell.api.sql<object>('SELECT address_line AS "addressLine", postcode, commune_name AS "communeName", CASE WHEN position_approximate OR longitude IS NULL THEN NULL ELSE json_build_object(\'longitude\', longitude, \'latitude\', latitude) END AS position FROM place WHERE id = $1', [cell.target.placeId]);
    return { ...(await versioned(cell)), page: { ...A_PAGE, ...place } };
  }),
  'Mutation publishPlace': on('publishPlace', 'PublishPlaceInput', async (cell) => {
    await cell.api.sql(`UPDATE place SET status = 'OPEN' WHERE id = $1`, [cell.target.placeId]);
    return versioned(cell);
  }),
  'Mutation unpublishPlace': on('unpublishPlace', 'UnpublishPlaceInput', async (cell) => {
    await cell.api.sql(`UPDATE place SET status = 'OPEN' WHERE id = $1`, [cell.target.placeId]);
    return { ...(await versioned(cell)), comingBookings: 0 };
  }),
  'Mutation describePlacePhoto': on('describePlacePhoto', 'DescribePlacePhotoInput', async (cell) => ({ photoId: await pictured(cell), alternativeFr: 'La salle de réunion' })),
  'Mutation orderPlacePhotos': on('orderPlacePhotos', 'OrderPlacePhotosInput', async (cell) => ({ photoIds: [await pictures(cell)] })),
  'Mutation removePlacePhoto': on('removePlacePhoto', 'PlacePhotoInput', async (cell) => ({ photoId: await pictured(cell) })),
  'route PlacePhotoController.keep': {
    twice: true,
    call: async (cell) => {
      await cell.api.sql('DELETE FROM place_photo WHERE place_id = $1', [cell.target.placeId]);
      const body = await sharp({ create: { width: 16, height: 9, channels: 3, background: '#0F6B5C' } }).png().toBuffer();
      const cookie = [...cell.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      return opened(cell, `/fichiers/lieu/${cell.target.placeId}?texte=${encodeURIComponent('La salle de réunion')}&cle=${randomUUID()}`, { method: 'POST', body: new Uint8Array(body), headers: { 'content-type': 'application/octet-stream', ...(cookie === '' ? {} : { cookie }) } });
    },
  },
  // Its files are not there: what is asked is whether the door is open to whoever comes.
  'route PlacePhotoController.show': { twice: false, call: async (cell) => opened(cell, `/fichiers/lieu/${cell.target.placeId}/${await pictured(cell)}/480`) },
};
