// A PostgreSQL for the suite: the one `npm test` started, or one of its own when a single project is run by hand.
export default async function setup() {
  if (process.env.TEST_DATABASE_URL) return;
  const { chmod, mkdtemp } = await import('node:fs/promises');
  const { tmpdir } = await import('node:os');
  const { join } = await import('node:path');
  const { startPostgres } = await import('../../../tools/start/postgres.mjs');
  const { keepFolder } = await import('../../../tools/start/kept.mjs');
  const folder = await mkdtemp(join(tmpdir(), 'escale-test-'));
  // Started by root, the server runs as another account, which must be able to walk through.
  await chmod(folder, 0o711);
  keepFolder(folder);
  const dataDir = join(folder, 'postgres');
  const server = await startPostgres({ dataDir, volatile: true });
  process.env.TEST_DATABASE_URL = server.url;
  globalThis.__escalePostgres = server;
}
