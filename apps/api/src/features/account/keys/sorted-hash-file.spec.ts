import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SortedHashFile } from './sorted-hash-file.ts';

const digest = (text: string) => createHash('sha1').update(text).digest('hex').toUpperCase();
let folder: string;
const written = async (name: string, content: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'escale-hashes-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a sorted list of digests', () => {
  it.each([
    ['one line', 1, '\r\n', true],
    ['two lines', 2, '\n', false],
    ['a thousand lines, as downloaded', 1000, '\r\n', true],
    ['a thousand and one, without an end to the last', 1001, '\n', false],
  ])('of %s knows each of them and nothing else', async (_, count, end, last) => {
    const known = Array.from({ length: count }, (_each, index) => digest(`known ${index}`)).sort();
    // Counts of unequal length, so that lines are.
    const lines = known.map((line, index) => `${line}:${index ** 2}`).join(end);
    const list = await SortedHashFile.open(await written(`of-${count}`, last ? lines + end : lines), 'THE_SETTING');
    for (const line of known) expect(await list.has(line)).toBe(true);
    for (let index = 0; index < 300; index += 1) expect(await list.has(digest(`unknown ${index}`))).toBe(false);
    for (const edge of ['0'.repeat(40), 'F'.repeat(40)]) expect(await list.has(edge)).toBe(false);
    await list.close();
  });

  it.each([
    ['is empty', ''],
    ['holds the passwords themselves', 'motdepasse\n123456\n'],
    ['is written in small letters', `${digest('x').toLowerCase()}:1\n`],
    ['is of another digest', `${createHash('sha256').update('x').digest('hex').toUpperCase()}:1\n`],
  ])('that %s is refused at once, with the setting to mend', async (name, content) => {
    await expect(SortedHashFile.open(await written(name, content), 'THE_SETTING')).rejects.toThrow(/^THE_SETTING must be a list sorted by SHA-1/);
  });

  it('that is not there is, too', async () => {
    await expect(SortedHashFile.open(join(folder, 'nowhere'), 'THE_SETTING')).rejects.toThrow(/^THE_SETTING names a file that cannot be read/);
  });
});
