import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attachment, safeFileName } from './file-name.ts';

describe('the name of a file somebody gives us', () => {
  it.each([
    ['Autorisation de Léa.pdf', 'Autorisation de Léa.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['..\\..\\Windows\\win.ini', 'win.pdf'],
    ['/etc/', 'document.pdf'],
    ['..', 'document.pdf'],
    ['.htaccess', 'document.pdf'],
    ['.bashrc.pdf', 'bashrc.pdf'],
    ['consent.pdf\u0000.exe', 'consent.pdf.pdf'],
    ['line\r\nSet-Cookie: x=1.pdf', 'lineSet-Cookie x=1.pdf'],
    ['consent\u202Efdp.exe', 'consentfdp.pdf'],
    ['programme.exe', 'programme.pdf'],
    ['con', '_con.pdf'],
    ['NUL.txt', '_NUL.pdf'],
    ['com1.tar.gz', '_com1.tar.pdf'],
    ['LPT¹.txt', '_LPT¹.pdf'],
    ['console.txt', 'console.pdf'],
    ['name. . .', 'name.pdf'],
    ['a<b>c:d"e|f?g*h', 'a b c d e f g h.pdf'],
    ['$(rm -rf ~);`id`', '(rm -rf ~) id.pdf'],
    ['re\u0301sume\u0301', 'résumé.pdf'],
    ['\uD800', 'document.pdf'],
    ['', 'document.pdf'],
    ['👩‍🚀', '👩🚀.pdf'],
  ])('%j becomes %j', (given, kept) => {
    expect(safeFileName(given, 'pdf')).toBe(kept);
  });

  const anyName = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.array(fc.constantFrom('..', '/', '\\', '.', ' ', '\u0000', '\u202E', '\u200B', 'con', 'nul', 'com1', ':', '%2f', 'é', 'e\u0301', '.exe', '\r\n', '"', '\uD800', 'a'.repeat(300)), { maxLength: 12 }).map((parts) => parts.join('')),
  );

  it('is, whatever it was, one short and honest name', () => {
    fc.assert(
      fc.property(anyName, (given) => {
        const name = safeFileName(given, 'pdf');
        expect(name).toMatch(/^[^/\\<>:"|?*%\p{C}]+\.pdf$/u);
        expect(name).not.toMatch(/^[\s.]|[\s.]\.pdf$/u);
        expect(name.split('.')[0]).not.toMatch(/^\s*(con|prn|aux|nul|(com|lpt)\d)\s*$/i);
        expect(name).toBe(name.normalize('NFC'));
        expect([...name].length).toBeLessThanOrEqual(65);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        // Kept as it is when it is given again.
        expect(safeFileName(name, 'pdf')).toBe(name);
      }),
      { numRuns: 1_000 },
    );
  });

  it('stands in a header as one value that ends no line and opens no other', () => {
    fc.assert(
      fc.property(anyName, (given) => {
        for (const name of [safeFileName(given, 'pdf'), given]) {
          const header = attachment(name);
          expect(header).toMatch(/^attachment; filename="[\x20\x21\x23-\x24\x26-\x5b\x5d-\x7e]*"; filename\*=UTF-8''[A-Za-z0-9!~_.%-]*$/);
        }
      }),
    );
    expect(attachment('Léa "x".pdf')).toBe(`attachment; filename="L_a _x_.pdf"; filename*=UTF-8''L%C3%A9a%20%22x%22.pdf`);
  });
});
