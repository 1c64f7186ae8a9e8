import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { LIMIT_KINDS } from '../src/platform/config/read-limits.ts';
import { TEST_SECRET } from './test-secret.ts';
import type { Answer } from './test-api.ts';
import { until } from './until.ts';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

export interface ApiProcess {
  readonly url: string;
  gql<Data>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer<Data>>;
  stop(): Promise<void>;
  /** The end nobody prepares for. */
  kill(): Promise<void>;
}

/** A spec does in a minute what people do in a day; those about limits set their own. */
const ROOMY = Object.fromEntries(LIMIT_KINDS.flatMap((kind) => [[`LIMIT_${kind}`, '100000/1'], [`LIMIT_${kind}_ACCOUNT`, '100000/1']]));

/** The compiled API as a process of its own, on its own port, with the real clock; without jobs unless `env` asks for them; `heard` is given all it prints. */
export async function startApiProcess(dist: string, databaseUrl: string, env: Readonly<Record<string, string | undefined>> = {}, heard?: (text: string) => void): Promise<ApiProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(dist, 'main.js')], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', DATABASE_URL: databaseUrl, ESCALE_SECRET: TEST_SECRET, PORT: String(port), ESCALE_JOBS: '0', LOG_LEVEL: 'error', ...ROOMY, ...env },
    stdio: heard === undefined ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => heard?.(text));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  process.once('exit', () => child.kill('SIGKILL'));
  const url = `http://127.0.0.1:${port}`;
  await until('the API answers', async () => fetch(`${url}/health/ready`).then((answer) => answer.ok, () => false), 60_000);
  return {
    url,
    gql: async <Data>(query: string, variables: Readonly<Record<string, unknown>> = {}) => {
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
      return (await response.json()) as Answer<Data>;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
