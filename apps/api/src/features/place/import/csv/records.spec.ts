import { describe, expect, it } from '@jest/globals';
import { type CsvRecord, readCsv } from './records.ts';

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  // The buffer is used again, as streams may do.
  const buffer = new Uint8Array(size);
  for (let start = 0; start < bytes.length; start += size) {
    const piece = bytes.subarray(start, start + size);
    buffer.set(piece);
    yield buffer.subarray(0, piece.length);
  }
}

async function read(given: string | Uint8Array, size = 3) {
  const csv = await readCsv(pieces(typeof given === 'string' ? Buffer.from(given) : given, size));
  if (csv === null) return null;
  const records: CsvRecord[] = [];
  for await (const record of csv.records) records.push(record);
  return { ...csv, records, rows: records.map(({ line, cells, trouble }) => [line, ...cells, ...(trouble === null ? [] : [trouble])]) };
}

const HEADER = 'id,nom,adresse\n';

describe('reading a CSV file', () => {
  it.each([
    ['commas', 'id,nom,adresse\n1,La Forge,2 rue\n'],
    ['semicolons', 'id;nom;adresse\n1;La Forge;2 rue\n'],
    ['tabs', 'id\tnom\tadresse\n1\tLa Forge\t2 rue\n'],
    ['vertical bars', 'id|nom|adresse\n1|La Forge|2 rue\n||\n'],
    ['a byte-order mark', '\uFEFFid,nom,adresse\n1,La Forge,2 rue'],
    ['Windows line ends', 'id,nom,adresse\r\n1,La Forge,2 rue\r\n'],
    ['old Mac line ends', 'id,nom,adresse\r1,La Forge,2 rue\r'],
    ['quotes everywhere', '"id","nom","adresse"\n"1","La Forge","2 rue"\n'],
    ['a header in capitals', 'ID,Nom,ADRESSE\n1,La Forge,2 rue\n'],
    ['blank lines and rows of separators', '\n\nid,nom,adresse\n'.slice(2) + '1,La Forge,2 rue\n\n,,\n'],
  ])('with %s', async (_what, text) => {
    for (const size of [1, 2, 7, 4_096]) {
      const csv = await read(text, size);
      expect(csv?.rows).toEqual([[2, '1', 'La Forge', '2 rue']]);
      expect([...(csv?.header.indexOf.keys() ?? [])]).toEqual(['id', 'nom', 'adresse']);
    }
  });

  it.each([
    ['commas', 'id,nom,services\n1,La Forge,Wifi|Imprimante|Prêt|Aide\n', 'Wifi|Imprimante|Prêt|Aide'],
    ['semicolons, and a title with a bar', 'id;nom;services|aides\n1;La Forge;Wifi|Imprimante|Prêt\n', 'Wifi|Imprimante|Prêt'],
    ['commas, and as many bars in a title', 'id,nom,"a|b|c|d"\n1,La Forge,Wifi|Prêt\n', 'Wifi|Prêt'],
    ['as many bars as commas', 'id,nom|nom court,services|aides\n1,La Forge,Wifi|Prêt\n', 'Wifi|Prêt'],
    ['bars, and a list in quotes', 'id|nom|services\n1|La Forge|"Wifi|Prêt"\n', 'Wifi|Prêt'],
    ['bars, and a list by semicolons', 'id|nom|services\n1|La Forge|Wifi;Prêt\n', 'Wifi;Prêt'],
  ])('leaves a list of values whole: %s', async (_what, text, list) => {
    expect((await read(text))?.rows).toEqual([[2, '1', 'La Forge', list]]);
  });

  it('counts physical lines over quoted line breaks', async () => {
    const csv = await read(`${HEADER}1,"La\r\nForge","2, rue ""haute"""\r\n2,B,c\r\n`);
    expect(csv?.rows).toEqual([[2, '1', 'La\r\nForge', '2, rue "haute"'], [4, '2', 'B', 'c']]);
  });

  it('reads Windows-1252 line by line and says where it begins', async () => {
    const csv = await read(Buffer.concat([Buffer.from(`${HEADER}1,Éclair,a\n`), Buffer.from([0x32, 0x2c, 0xc9, 0x74, 0xe9, 0x20, 0x80, 0x2c, 0x62])]));
    expect(csv?.rows).toEqual([[2, '1', 'Éclair', 'a'], [3, '2', 'Été €', 'b']]);
    expect(csv?.findings.firstConvertedLine).toBe(3);
  });

  it('reads the "Unicode text" of spreadsheets', async () => {
    const text = Buffer.from('\uFEFFid\tnom\tadresse\r\n1\tÉté\tb\r\n', 'utf16le');
    expect((await read(text, 5))?.rows).toEqual([[2, '1', 'Été', 'b']]);
  });

  it('loses one line only to a quote that is never closed', async () => {
    const csv = await read(`${HEADER}1,"La Forge,a\n2,B,"c, d"\n3,C,"e"\n`);
    expect(csv?.rows).toEqual([[2, '1', '"La Forge', 'a', 'QUOTE_NOT_CLOSED'], [3, '2', 'B', 'c, d'], [4, '3', 'C', 'e']]);
  });

  it('forgives stray quotes within a line', async () => {
    const csv = await read(`${HEADER}1,Tube 5" et plus,a\n2,"La "Forge"",b\n`);
    expect(csv?.rows).toEqual([[2, '1', 'Tube 5" et plus', 'a'], [3, '2', '"La "Forge""', 'b']]);
  });

  it('tells rows of too many and too few cells', async () => {
    const csv = await read(`${HEADER}1,A,b,c\n2\n3,C,d,,\n`);
    expect(csv?.rows).toEqual([[2, '1', 'A', 'b', 'c', 'TOO_MANY_CELLS'], [3, '2', 'TOO_FEW_CELLS'], [4, '3', 'C', 'd', '', '']]);
  });

  it('accepts a row that stops early where nothing that matters is missing', async () => {
    const csv = await read('id,nom,telephone\n1,A\n');
    expect(csv?.records[0]).toMatchObject({ trouble: null, short: true });
  });

  it('leaves out a header that comes again', async () => {
    const csv = await read(`${HEADER}1,A,b\n${HEADER}2,B,c\n`);
    expect(csv?.rows).toEqual([[2, '1', 'A', 'b'], [4, '2', 'B', 'c']]);
    expect(csv?.findings.repeatedHeaders).toBe(1);
  });

  it('has nothing to say of an empty file', async () => {
    expect(await read('')).toBeNull();
    expect(await read('\n\n')).toBeNull();
  });
});

describe('the header', () => {
  it('knows other names, tells unknown and repeated ones, and those of our rejects file are silent', async () => {
    const csv = await read('Identifiant;Nom;Code Postal;Ville;Latitude;lat;couleur;ligne;motif\n1;A;01000;B;1;2;x;3;y\n');
    expect(Object.fromEntries(csv?.header.indexOf ?? [])).toEqual({ id: 0, nom: 1, code_postal: 2, commune: 3, latitude: 4 });
    expect(csv?.header.unknown).toEqual(['couleur']);
    expect(csv?.header.repeated).toEqual(['lat']);
    expect(csv?.header.missing).toContain('pivot');
  });
});
