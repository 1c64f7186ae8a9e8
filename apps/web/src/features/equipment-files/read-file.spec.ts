import { isTooLong, textOfFile } from './read-file.ts';

const bytes = (...codes: readonly number[]): ArrayBuffer => new Uint8Array(codes).buffer;

it('reads UTF-8, its mark left out, and the letters of Windows', () => {
  expect(textOfFile(bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa9))).toBe('é');
  expect(textOfFile(bytes(0xe9, 0x3b, 0xb0))).toBe('é;°');
  expect(textOfFile(bytes())).toBe('');
});

it('leaves what is too long', () => {
  expect([textOfFile(new ArrayBuffer(300_000)), isTooLong('a'.repeat(120_001)), isTooLong('é'.repeat(100_000)), isTooLong('a'.repeat(100_000))]).toEqual([null, true, true, false]);
});
