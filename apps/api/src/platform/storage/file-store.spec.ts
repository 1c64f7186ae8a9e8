import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { readConfig } from '../config/config.ts';
import { FileStore } from './file-store.ts';

const scratch = mkdtempSync(join(tmpdir(), 'escale-files-'));
afterAll(() => rmSync(scratch, { recursive: true }));
writeFileSync(join(scratch, 'secret.txt'), 'secret');

const folder = join(scratch, 'data', 'files');
const store = new FileStore(readConfig({ DATABASE_URL: 'postgres://localhost/x', ESCALE_SECRET: randomBytes(32).toString('hex'), ESCALE_DATA_DIR: join(scratch, 'data') }));
const read = async (id: string) => {
  const stream = await store.open(id);
  return stream && buffer(stream);
};

describe('what people upload', () => {
  it('is kept as it is under a name drawn at random, for this account of the machine alone', async () => {
    const bytes = randomBytes(100_000);
    const [one, other] = [await store.put(bytes, 'guardian_consent.scan_id'), await store.put(bytes, 'guardian_consent.scan_id')];
    expect(one).not.toBe(other);
    expect((await read(one))?.equals(bytes)).toBe(true);
    const path = join(folder, one.slice(0, 2), one);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, one.slice(0, 2))).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder, { recursive: true }).map(String).some((name) => name.endsWith('.part'))).toBe(false);
  });

  it('is gone once removed, and removing it again is no error', async () => {
    const id = await store.put(Buffer.from('x'), 'guardian_consent.scan_id');
    await store.remove(id);
    expect(await store.open(id)).toBeNull();
    await store.remove(id);
    expect(await store.open(randomUUID())).toBeNull();
  });

  it.each(['../secret.txt', '../../secret.txt', '/etc/passwd', '..', '.', '', 'aa/../../secret.txt', '..\\secret.txt', '%2e%2e/secret.txt', `${randomUUID()}/../../../secret.txt`, `${randomUUID()}\u0000`, '__proto__', join(scratch, 'secret.txt')])('is never what %j leads to', async (id) => {
    expect(await store.open(id)).toBeNull();
    await store.remove(id);
    expect(readFileSync(join(scratch, 'secret.txt'), 'utf8')).toBe('secret');
  });

  it('is not what a link planted in its folder leads to', async () => {
    const id = randomUUID();
    mkdirSync(join(folder, id.slice(0, 2)), { recursive: true });
    symlinkSync(join(scratch, 'secret.txt'), join(folder, id.slice(0, 2), id));
    expect(await store.open(id)).toBeNull();
  });
});
