// The whole product for the browser journeys: a fresh database with the demo network and two places of the journeys' own.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { browserEnvironment } from '../start/browser.mjs';
import { run } from '../start/command.mjs';
import { createDatabase } from '../start/create-database.mjs';
import { freePort } from '../start/ports.mjs';
import { startPostgres } from '../start/postgres.mjs';
import { projectRoot } from '../start/project.mjs';
import { serve } from '../start/serve.mjs';
import { startClamdPeer } from '../peers/clamd-peer.mjs';
import { startIdentityProvider } from './identity-provider.mjs';
import { insertJourneyPlaces } from './places.mjs';
import { JOURNEY_SECRET } from './secret.mjs';

/** @param {string} script @param {NodeJS.ProcessEnv} env */
const script = async (script, env) => {
  const { code, output } = await run(process.execPath, [path.join(projectRoot, script)], { cwd: projectRoot, env });
  if (code !== 0) throw new Error(`${script} failed:\n${output}`);
};

/** Runs once before all journeys of an app; the address is in ESCALE_URL, the database in ESCALE_JOURNEY_DATABASE_URL. */
export default async function setUp() {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'escale-journeys-'));
  fs.chmodSync(scratch, 0o711);
  /** @type {(() => Promise<void>)[]} */
  const stops = [];
  globalThis.__escaleStops = stops;
  stops.push(async () => fs.rmSync(scratch, { recursive: true, force: true }));
  // A single app's journeys run by hand bring their own server.
  if (!process.env.TEST_DATABASE_URL) {
    const postgres = await startPostgres({ dataDir: path.join(scratch, 'postgres'), volatile: true });
    process.env.TEST_DATABASE_URL = postgres.url;
    stops.push(postgres.stop);
    Object.assign(process.env, browserEnvironment());
  }
  const name = `escale_journeys_${process.pid}_${Date.now().toString(36)}`;
  await createDatabase(process.env.TEST_DATABASE_URL, name);
  const databaseUrl = new URL(process.env.TEST_DATABASE_URL);
  databaseUrl.pathname = `/${name}`;
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const secret = 'a secret of journeys between two, long enough';
  const site = `${address}/connexion/fournisseur`;
  const citizen = await startIdentityProvider({ clients: [{ id: 'citizen', secret, site: `${site}/citizen`, userinfo: 'ES256' }] });
  stops.push(citizen.stop);
  const work = await startIdentityProvider({ clients: [{ id: 'work', secret, site: `${site}/work`, userinfo: 'json' }] });
  stops.push(work.stop);
  const providers = {
    OIDC_PROVIDERS: 'citizen,work', OUTWARD_ALLOW: `${citizen.issuer},${work.issuer}`,
    OIDC_CITIZEN_ISSUER: citizen.issuer, OIDC_CITIZEN_CLIENT_ID: 'citizen', OIDC_CITIZEN_CLIENT_SECRET: secret, OIDC_CITIZEN_LABEL: 'CitoyenConnect', OIDC_CITIZEN_USERINFO: 'ES256', OIDC_CITIZEN_ACR: 'eidas1,eidas2',
    OIDC_WORK_ISSUER: work.issuer, OIDC_WORK_CLIENT_ID: 'work', OIDC_WORK_CLIENT_SECRET: secret, OIDC_WORK_LABEL: 'AgentConnect', OIDC_WORK_USERINFO: 'json', OIDC_WORK_STAFF: '1',
  };
  const scanner = await startClamdPeer();
  stops.push(scanner.stop);
  const env = {
    ...process.env, ...providers, CLAMAV_URL: scanner.url, DATABASE_URL: databaseUrl.toString(), PORT: String(port), PUBLIC_URL: address, ESCALE_DEMO: '1', ESCALE_SECRET: JOURNEY_SECRET,
    // Whoever waits for a letter waits for the outbox, and for some of them for what comes round by the minute.
    ESCALE_RELAY_EVERY_MS: '100', ESCALE_ROUND_MOST_MS: '2000',
    ...(process.env.TEST_REDIS_URL ? { REDIS_URL: process.env.TEST_REDIS_URL } : {}),
  };
  await script('apps/api/dist/migrate.js', env);
  await script('tools/data/seed.mjs', env);
  await insertJourneyPlaces(databaseUrl.toString());
  const api = serve(env, scratch);
  stops.push(api.stop);
  await api.ready();
  process.env.ESCALE_URL = address;
  // A journey's own process hears the same scanner.
  process.env.CLAMAV_URL = scanner.url;
  process.env.ESCALE_JOURNEY_DATABASE_URL = databaseUrl.toString();
}
