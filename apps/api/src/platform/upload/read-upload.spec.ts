import { describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { type FileKind, readUpload, type UploadRules } from './read-upload.ts';

const RULES: UploadRules = { allowed: ['PDF', 'JPEG', 'PNG', 'WEBP'], maxBytes: 10_000_000 };

const pdf = Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n', 'latin1');
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), Buffer.from('JFIF\0'), Buffer.alloc(40, 1), Buffer.from([0xff, 0xd9])]);
const webpOf = (body: Buffer) => {
  const head = Buffer.alloc(12);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(4 + body.length, 4);
  head.write('WEBP', 8, 'latin1');
  return Buffer.concat([head, body]);
};
const webp = webpOf(Buffer.concat([Buffer.from('VP8L'), Buffer.from([4, 0, 0, 0, 0x2f, 0, 0, 0])]));
const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 0)]);
const zip = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0]), Buffer.alloc(40, 0)]);
const html = '<!doctype html><script>alert(1)</script>';

describe('what somebody gives us', () => {
  it.each([['PDF', pdf], ['PNG', png], ['JPEG', jpeg], ['WEBP', webp]] as readonly (readonly [FileKind, Buffer])[])('is a %s when its content is', async (kind, bytes) => {
    expect(await readUpload(bytes, RULES)).toEqual({ ok: true, value: { bytes, kind } });
    const streamed = await readUpload(Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]), RULES);
    expect(streamed).toMatchObject({ ok: true, value: { kind } });
    expect(streamed.ok && Buffer.from(streamed.value.bytes).equals(bytes)).toBe(true);
  });

  it.each([
    ['a page', Buffer.from(html)],
    ['a drawing that holds a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a program', exe],
    ['an archive', zip],
    ['words', Buffer.from('Bonjour')],
    ['blanks', Buffer.alloc(5_000, 0x20)],
    ['zeros', Buffer.alloc(5_000)],
    ['a page before a PDF', Buffer.concat([Buffer.from(html), pdf])],
    ['a program before a PDF', Buffer.concat([exe, pdf])],
    ['a PDF with an archive behind it', Buffer.concat([pdf, zip, Buffer.alloc(2_000, 1)])],
    ['a picture with a page behind it', Buffer.concat([png, Buffer.from(html.repeat(5))])],
    ['a picture with a program behind it', Buffer.concat([jpeg, exe])],
    ['a picture whose length is another', Buffer.concat([webp, Buffer.from(html)])],
    ['half a PDF', pdf.subarray(0, 30)],
    ['half a picture', png.subarray(0, 40)],
    ['the first bytes of a picture', Buffer.from([0xff, 0xd8, 0xff])],
    ['a moving picture', Buffer.from('GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;', 'latin1')],
  ])('is refused when it is %s, whatever it is called', async (_, bytes) => {
    expect(await readUpload(bytes, RULES)).toEqual({ ok: false, refusal: 'KIND_NOT_ALLOWED' });
  });

  it('is refused when it is of a kind not wanted here', async () => {
    expect(await readUpload(pdf, { ...RULES, allowed: ['PNG'] })).toEqual({ ok: false, refusal: 'KIND_NOT_ALLOWED' });
    expect(await readUpload(pdf, { ...RULES, allowed: [] })).toEqual({ ok: false, refusal: 'KIND_NOT_ALLOWED' });
  });

  it('is refused when it is nothing', async () => {
    expect(await readUpload(Buffer.alloc(0), RULES)).toEqual({ ok: false, refusal: 'EMPTY' });
    expect(await readUpload(Readable.from([]), RULES)).toEqual({ ok: false, refusal: 'EMPTY' });
  });

  it('is taken to the last byte allowed and read not one part further', async () => {
    const exactly = { ...RULES, maxBytes: pdf.length };
    expect(await readUpload(pdf, exactly)).toMatchObject({ ok: true });
    expect(await readUpload(Buffer.concat([pdf, Buffer.from(' ')]), exactly)).toEqual({ ok: false, refusal: 'TOO_LARGE' });
    let parts = 0;
    async function* endless() {
      for (;;) {
        parts += 1;
        yield Buffer.alloc(1_000, 1);
      }
    }
    expect(await readUpload(endless(), { ...RULES, maxBytes: 10_000 })).toEqual({ ok: false, refusal: 'TOO_LARGE' });
    expect(parts).toBe(11);
  });
});
