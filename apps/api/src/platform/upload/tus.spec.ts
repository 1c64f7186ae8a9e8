import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checksumOf, metadataOf, wholeOf } from './tus.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('the headers of a resumable upload', () => {
  it('say what belongs to a file, whatever it is called', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,10}$/), fc.string({ unit: 'grapheme', maxLength: 50 }), { maxKeys: 6 }), (pairs) => {
        const header = Object.entries(pairs).map(([key, value]) => `${key} ${base64(value)}`.trim()).join(',');
        expect(Object.fromEntries(metadataOf(header) ?? [])).toEqual({ ...pairs });
      }),
    );
  });

  it.each<[string | undefined, Record<string, string> | null]>([
    [undefined, {}],
    ['', {}],
    ['filename d29ybGQ=,is_confidential', { filename: 'world', is_confidential: '' }],
    ['filename d29ybGQ=, size MQ==', { filename: 'world', size: '1' }],
    ['filename world!', null],
    ['filename d29ybGQ= x', null],
    ['a MQ==,a Mg==', null],
    ['é MQ==', null],
    [',', null],
    [`a ${'A'.repeat(4_096)}`, null],
  ])('%j says %j', (header, said) => {
    const found = metadataOf(header);
    expect(found && Object.fromEntries(found)).toEqual(said);
  });

  it.each<[string | undefined, number | null]>([['0', 0], ['20000000', 20_000_000], [undefined, null], ['-1', null], ['1.5', null], ['', null], ['1e3', null], ['9'.repeat(16), null]])('%j is the number %j', (header, found) => {
    expect(wholeOf(header)).toBe(found);
  });

  it.each<[string | undefined, string | null]>([[undefined, null], ['sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=', 'sha1'], ['sha256 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=', 'sha256'], ['md5 AAAA', 'UNREADABLE'], ['sha1', 'UNREADABLE'], ['sha1 x!', 'UNREADABLE'], ['', 'UNREADABLE']])('%j is a checksum of %j', (header, found) => {
    const checksum = checksumOf(header);
    expect(checksum !== null && checksum !== 'UNREADABLE' ? checksum.algorithm : checksum).toBe(found);
  });
});
