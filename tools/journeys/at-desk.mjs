import pg from 'pg';
import { signInAs } from './sign-in.mjs';
import { joinTeam } from './teams.mjs';

/**
 * Notes at the desk that whoever has this code arrived, as somebody of the team does from the planning; answers what came of it.
 * @param {import('playwright-core').Browser} browser @param {string} member who is of the team from then on @param {string} code as it stands on the ticket
 * @returns {Promise<{ __typename: string, status?: string, code?: string }>}
 */
export const arriveAtDesk = async (browser, member, code) => {
  const client = new pg.Client({ connectionString: process.env.ESCALE_JOURNEY_DATABASE_URL });
  await client.connect();
  const { rows } = await client.query('SELECT id, version, place_id FROM booking WHERE short_code = $1 ORDER BY created_at DESC LIMIT 1', [code.replaceAll('-', '')]).finally(() => client.end());
  if (rows[0] === undefined) throw new Error(`No booking has the code ${code}.`);
  await joinTeam(member, rows[0].place_id);
  const context = await browser.newContext();
  try {
    const site = process.env.ESCALE_URL ?? '';
    await signInAs(context, site, member);
    const query = 'mutation ($input: ArrivalInput!) { result: checkInAtDesk(input: $input) { __typename ... on DeskBooking { status } ... on DeskRefused { code } } }';
    const input = { bookingId: rows[0].id, expectedVersion: rows[0].version, idempotencyKey: `journey-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}` };
    const answer = await context.request.post(`${site}/graphql`, { headers: { origin: site }, data: { query, variables: { input } } });
    const { data, errors } = /** @type {any} */ (await answer.json());
    if (errors) throw new Error(`The desk was answered: ${JSON.stringify(errors)}`);
    return data.result;
  } finally {
    await context.close();
  }
};
