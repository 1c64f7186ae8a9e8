import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buffer } from 'node:stream/consumers';
import { startS3Peer } from '../../../test/peers.ts';
import { readConfig } from '../config/config.ts';
import { FileDamaged, FileStore } from './file-store.ts';
import { sha256Of } from './sha256.ts';

const SETTINGS = { DATABASE_URL: 'postgres://localhost/x', ESCALE_SECRET: randomBytes(32).toString('hex') };
const storeAt = (url: string) => new FileStore(readConfig({ ...SETTINGS, S3_URL: url }));

let peer: Awaited<ReturnType<typeof startS3Peer>>;
beforeAll(async () => {
  // Small pages, so that a listing has several.
  peer = await startS3Peer({ pageSize: 2 });
});
afterAll(() => peer.stop());
const inFolder = (folder: string) => peer.url.replace('/escale?', `/escale/${folder}?`);

describe('a bucket', () => {
  it('keeps what it is given, under a name drawn at random, and gives it back as it was', async () => {
    const store = storeAt(peer.url);
    const bytes = randomBytes(20_000_000);
    const id = await store.put(bytes, 'place_photo.small_file_id');
    expect([...peer.objects.keys()]).toContain(`${id.slice(0, 2)}/${id}`);
    expect((await store.readVerified(id, sha256Of(bytes)))?.equals(bytes)).toBe(true);
    await store.remove(id);
    await store.remove(id);
    expect([await store.open(id), await store.readVerified(randomUUID(), sha256Of(bytes))]).toEqual([null, null]);
    expect(await store.open('../secret')).toBeNull();
  });

  it('that changed a file is found out', async () => {
    const store = storeAt(peer.url);
    const bytes = randomBytes(100);
    const id = await store.put(bytes, 'place_photo.small_file_id');
    peer.objects.set(`${id.slice(0, 2)}/${id}`, { bytes: randomBytes(100), at: new Date() });
    await expect(store.readVerified(id, sha256Of(bytes))).rejects.toThrow(FileDamaged);
    await store.remove(id);
  });

  it('lists what is ours and old, page by page, in its own folder alone', async () => {
    const store = storeAt(inFolder('reseau'));
    const ids = [];
    for (let count = 0; count < 5; count += 1) ids.push(await store.put(Buffer.from('x'), 'place_photo.small_file_id'));
    const other = await storeAt(peer.url).put(Buffer.from('x'), 'place_photo.small_file_id');
    peer.objects.set('reseau/lisez-moi.txt', { bytes: Buffer.from('x'), at: new Date(0) });
    const listed = async (instant: Date) => {
      const found = [];
      for await (const page of store.writtenBefore(instant)) found.push(...page.map(({ id }) => id));
      return found.sort();
    };
    expect(await listed(new Date(Date.now() + 1_000))).toEqual([...ids].sort());
    expect(await listed(new Date(0))).toEqual([]);
    expect((await buffer((await storeAt(peer.url).open(other)) ?? (await Promise.reject(new Error('It is there.'))))).toString()).toBe('x');
  });

  it.each<[string, (url: string) => string, string]>([
    ['another secret', (url) => url.replace(/:[^:@]+@/, ':another@'), '403 SignatureDoesNotMatch'],
    ['another key', (url) => url.replace('peer-key', 'nobody'), '403 AccessDenied'],
    ['another region', (url) => url.replace('eu-west-3', 'eu-west-1'), '403 AccessDenied'],
    ['another bucket', (url) => url.replace('/escale?', '/other?'), '404 NoSuchBucket'],
  ])('does not open to %s, and says why', async (_sentence, wrong, why) => {
    await expect(storeAt(wrong(peer.url)).put(Buffer.from('x'), 'place_photo.small_file_id')).rejects.toThrow(why);
  });

  it.each(['ftp://k:s@h/b', 'https://h/b', 'https://k@h/b', 'https://k:s@h', 'https://k:s@h/b ucket', 'nonsense', 'https://k:%zz@h/b'])('is not at %s, and what is said of it holds no secret', (url) => {
    expect(() => storeAt(url)).toThrow(/^S3_URL must read https:\/\/KEY:SECRET@HOST\/BUCKET/);
  });

  it('elsewhere is spoken to in private only', () => {
    expect(() => storeAt('http://key:secret@store.example/bucket')).toThrow('https://');
  });
});
