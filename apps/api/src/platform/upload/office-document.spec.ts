import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { archiveOf, odtOf, officeOf } from '../../../test/archives.ts';
import { officeKindOf } from './office-document.ts';
import { readUpload } from './read-upload.ts';

const ALL = { allowed: ['DOCX', 'XLSX', 'PPTX', 'ODT', 'ODS', 'ODP'], maxBytes: 20_000_000 } as const;
const docx = officeOf('word/document.xml');

describe('a document of an office', () => {
  it.each([
    ['DOCX', docx],
    ['XLSX', officeOf('xl/workbook.xml')],
    ['PPTX', officeOf('ppt/presentation.xml')],
    ['ODT', odtOf()],
  ])('is a %s by what is in it', async (kind, bytes) => {
    expect(officeKindOf(bytes)).toBe(kind);
    expect(await readUpload(bytes, ALL)).toMatchObject({ ok: true, value: { kind } });
  });

  it.each<[string, Buffer, 'HAS_MACROS' | null]>([
    ['brings a program of Word', officeOf('word/document.xml', ['word/vbaProject.bin']), 'HAS_MACROS'],
    ['brings a control', officeOf('word/document.xml', ['word/activeX/activeX1.bin']), 'HAS_MACROS'],
    ['brings a sheet of macros', officeOf('xl/workbook.xml', ['xl/macrosheets/sheet1.xml']), 'HAS_MACROS'],
    ['brings Basic', odtOf(['Basic/Standard/Module1.xml']), 'HAS_MACROS'],
    ['is only an archive', archiveOf([{ name: 'lisez-moi.txt', text: 'x' }]), null],
    ['has nothing to read', archiveOf([{ name: '[Content_Types].xml', text: '<Types/>' }]), null],
    ['has a file that leads elsewhere', officeOf('word/document.xml', ['../../etc/passwd']), null],
    ['has a file that leads elsewhere on Windows', officeOf('word/document.xml', ['..\\x']), null],
    ['says another type than it is', odtOf([], 'application/epub+zip'), null],
    ['is cut', docx.subarray(0, docx.length - 10), null],
    ['has something behind it', Buffer.concat([docx, Buffer.from('MZ')]), null],
    ['has something before it', Buffer.concat([Buffer.from('<html>'), docx]), null],
    ['has the same file twice', officeOf('word/document.xml', ['word/document.xml']), null],
    ['is nothing', Buffer.alloc(0), null],
  ])('that %s is %s', (_sentence, bytes, found) => {
    expect(officeKindOf(bytes)).toBe(found);
  });

  it('that unpacks to more than a reader’s memory is none', () => {
    expect(officeKindOf(archiveOf([{ name: '[Content_Types].xml', text: 'x' }, { name: '_rels/.rels', text: 'x' }, { name: 'word/document.xml', text: 'x', unpacked: 900_000_000 }]))).toBeNull();
  });

  it('is read without harm, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(docx.length - 1), fc.nat(255)), { maxLength: 12 }), (changes) => {
        const bytes = Buffer.from(docx);
        for (const [at, value] of changes) bytes[at] = value;
        expect([null, 'DOCX', 'HAS_MACROS', 'XLSX', 'PPTX']).toContain(officeKindOf(bytes));
      }),
    );
  });
});
