import fs from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { freePort } from './ports.mjs';
import { stampOf } from './processes.mjs';
import { projectRoot } from './project.mjs';
import { newFolder, runNode } from './spec-ground.mjs';

const PATIENCE_MS = 240_000;

/** @type {import('node:child_process').ChildProcess[]} */
const started = [];
afterEach(() => started.splice(0).forEach((child) => child.kill('SIGKILL')));

/** @param {() => Promise<boolean> | boolean} holds @param {() => string} output */
const until = async (holds, output) => {
  for (const deadline = Date.now() + PATIENCE_MS; !(await holds()); await new Promise((later) => setTimeout(later, 100))) {
    if (Date.now() > deadline) throw new Error(`Waited in vain:\n${output()}`);
  }
};

/** @param {string} address @param {string} query @param {Record<string, unknown>} [variables] @returns {Promise<any>} */
const ask = async (address, query, variables = {}) => {
  const answer = await fetch(`${address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
  const { data, errors } = /** @type {any} */ (await answer.json());
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
};

it('starts from nothing, leaves nothing running, keeps what was booked through a polite end and a kill, and forgets it when told to', async () => {
  const dataDir = newFolder('données à garder');
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const start = async (/** @type {string[]} */ ...args) => {
    const run = runNode([path.join('tools', 'start', 'start.mjs'), ...args], { cwd: projectRoot, env: { ...process.env, DATABASE_URL: undefined, REDIS_URL: undefined, PORT: String(port), ESCALE_DATA_DIR: dataDir, ESCALE_LANG: 'fr' } });
    started.push(run.child);
    let text = '';
    run.child.stdout?.on('data', (data) => { text += data; });
    run.child.stderr?.on('data', (data) => { text += data; });
    let over = false;
    void run.ended.then(() => { over = true; });
    await until(() => { if (over) throw new Error(`It ended:\n${text}`); return text.includes('Ctrl-C pour arrêter.'); }, () => text);
    return run;
  };
  /** @type {() => { pid: number, stamp: string }[]} */
  const running = () => JSON.parse(fs.readFileSync(path.join(dataDir, 'running.json'), 'utf8'));
  const noneIsLeft = (/** @type {{ pid: number, stamp: string }[]} */ kept) => kept.every(({ pid, stamp }) => stampOf(pid) !== stamp);

  const first = await start();
  for (const { page, sign } of [{ page: '/', sign: '<div id="root">' }, { page: '/borne/', sign: '<div id="root">' }, { page: '/health/live', sign: '"live"' }, { page: '/health/ready', sign: '"ready"' }]) {
    expect({ page, text: await fetch(`${address}${page}`).then((answer) => answer.text()) }).toEqual({ page, text: expect.stringContaining(sign) });
  }
  const { searchSlots } = await ask(address, '{ searchSlots(input: { text: "Vesoul" }) { edges { node { slots { startsAt durationMinutes offer { id } } } } } }');
  const [slot] = searchSlots.edges[0].node.slots;
  const { holdSlot: held } = await ask(address, 'mutation ($input: HoldSlotInput!) { holdSlot(input: $input) { ... on Booking { id holdToken } } }', {
    input: { offerId: slot.offer.id, startsAt: slot.startsAt, durationMinutes: slot.durationMinutes, people: 1, age: 30, idempotencyKey: 'the-whole-start-spec' },
  });
  const kept = async () => (await ask(address, 'query ($id: ID!, $holdToken: String!) { booking(id: $id, holdToken: $holdToken) { id } }', held)).booking !== null;
  expect(await kept()).toBe(true);
  const services = running();
  first.child.kill('SIGINT');
  expect(await first.ended).toEqual({ code: 0, output: expect.stringContaining('Les données sont gardées') });
  expect(noneIsLeft(services)).toBe(true);

  const second = await start();
  expect(await kept()).toBe(true);
  second.child.kill('SIGKILL');
  const third = await start();
  expect(await kept()).toBe(true);
  third.child.kill('SIGINT');
  await third.ended;

  const anew = await start('--reset');
  expect(await kept()).toBe(false);
  const last = running();
  anew.child.kill('SIGTERM');
  await anew.ended;
  expect(noneIsLeft(last)).toBe(true);
}, 4 * PATIENCE_MS);
