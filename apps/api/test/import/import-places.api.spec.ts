import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMessages } from '@escale/messages';
import { importFile } from '../../src/features/place/import/import-file.ts';
import { sayResult } from '../../src/features/place/import/say-result.ts';
import { type Bench, startBench } from './import-bench.ts';

const PATIENCE_MS = 300_000;
const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../fixtures/import', name));

let bench: Bench;
beforeAll(async () => { bench = await startBench(); }, PATIENCE_MS);
afterAll(() => bench.stop());
beforeEach(async () => { await bench.sql('DELETE FROM place'); });

const HEADER = 'id,pivot,nom,commune,code_postal,code_insee,adresse,latitude,longitude,telephone,horaires,date_maj';
const row = (id: string, change: Readonly<Record<string, string>> = {}): string => {
  const values: Record<string, string> = { id, pivot: '43493312300029', nom: `Lieu ${id}`, commune: 'Besançon', code_postal: '25000', code_insee: '25056', adresse: `${id} rue Haute`, latitude: '47.24', longitude: '6.02', telephone: '0381000000', horaires: 'Mo-Fr 09:00-12:00', date_maj: '2026-01-01', ...change };
  return HEADER.split(',').map((column) => `"${(values[column] ?? '').replaceAll('"', '""')}"`).join(',');
};
const file = (...rows: string[]): string => `${[HEADER, ...rows].join('\n')}\n`;
const stored = <Row = Record<string, unknown>>(): Promise<Row[]> => bench.sql<Row>('SELECT * FROM place ORDER BY number');

describe('a file with one place of every kind', () => {
  it('imports what can be, and tells line, field, value and remedy of the rest', async () => {
    const { summary, notes, rejected } = await bench.run(fixture('toutes-sortes.csv'));
    expect(summary).toMatchObject({ rows: 12, created: 7, rejected: 5, drafts: 4, updated: 0, unchanged: 0 });
    expect(rejected.map(({ line, rejections }) => [line, ...rejections.map(({ field, code }) => `${field} ${code}`)])).toEqual([
      [9, 'commune COMMUNE_UNKNOWN'], [10, 'pivot PIVOT_MISTYPED'], [11, 'latitude POSITION_OUTSIDE'], [12, 'id ID_MISSING', 'nom NAME_MISSING'], [13, 'id DUPLICATE_ID'],
    ]);
    expect(notes.find(({ code }) => code === 'DUPLICATE_ID')).toMatchObject({ line: 13, value: 'a1', detail: '2' });
    const places = await bench.sql('SELECT source_id, status, gaps, slug, insee_code, time_zone, holiday_zone, longitude, latitude, position_approximate, opening_hours FROM place ORDER BY number');
    expect(places).toMatchObject([
      { source_id: 'a1', status: 'OPEN', gaps: ['OFFER'], slug: 'forge-besancon', insee_code: '25056', time_zone: 'Europe/Paris', holiday_zone: 'METROPOLE' },
      { source_id: 'a2', status: 'DRAFT', gaps: ['OPERATOR', 'OFFER'], insee_code: '97411', time_zone: 'Indian/Reunion', holiday_zone: 'LA_REUNION' },
      { source_id: 'a3', status: 'DRAFT', gaps: ['ADDRESS', 'OFFER'], insee_code: '67482', holiday_zone: 'ALSACE_MOSELLE' },
      { source_id: 'a4', status: 'DRAFT', gaps: ['POSITION', 'OFFER'], insee_code: '01053', position_approximate: true },
      { source_id: 'a5', status: 'OPEN', insee_code: '33063', longitude: -0.57, latitude: 44.84, position_approximate: false },
      { source_id: 'a6', status: 'OPEN', gaps: ['OPENING_HOURS', 'OFFER'], opening_hours: null },
      { source_id: 'a7', status: 'DRAFT', gaps: ['COMMUNE', 'OFFER'], insee_code: null },
    ]);
  });

  it('says the same in a dry run and writes nothing', async () => {
    const dry = await bench.run(fixture('toutes-sortes.csv'), { dryRun: true });
    expect(await stored()).toEqual([]);
    const real = await bench.run(fixture('toutes-sortes.csv'));
    expect({ ...dry.summary, dryRun: false }).toEqual(real.summary);
    expect(dry.notes).toEqual(real.notes);
  });

  it('reads the same from semicolons, Windows-1252, another order of columns and Windows line ends', async () => {
    await bench.run(fixture('toutes-sortes.csv'), { source: 'one' });
    const other = await bench.run(Buffer.from(fixture('autre-forme.csv').toString('utf8').replaceAll('\n', '\r\n'), 'latin1'), { source: 'two' });
    expect(other.summary).toMatchObject({ rows: 2, created: 2, firstConvertedLine: 1, delimiter: ';', columns: { unknown: ['Couleur'] } });
    const fields = 'name, pivot, insee_code, postcode, address_line, longitude, latitude, opening_hours, phone, emails, services';
    expect(await bench.sql(`SELECT ${fields} FROM place WHERE source = 'two' ORDER BY source_id`)).toEqual(await bench.sql(`SELECT ${fields} FROM place WHERE source = 'one' AND source_id IN ('a1', 'a2') ORDER BY source_id`));
  });
});

describe('importing again', () => {
  it('changes nothing when the file is the same', async () => {
    await bench.run(file(row('1'), row('2')));
    const before = await stored();
    bench.clock.advance(60);
    expect((await bench.run(file(row('2'), row('1')))).summary).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(await stored()).toEqual(before);
  });

  it('updates what changed, keeps what people completed, and keeps id, number and slug', async () => {
    await bench.run(file(row('1', { telephone: '' }), row('2')));
    const [before] = await stored();
    await bench.sql(`UPDATE place SET phone = '+33381111111', how_to_come = 'Tram 1' WHERE source_id = '1'`);
    bench.clock.advance(60);
    expect((await bench.run(file(row('1', { telephone: '', nom: 'Nouveau nom' }), row('2')))).summary).toMatchObject({ updated: 1, unchanged: 1 });
    const [after] = await stored();
    expect(after).toEqual({ ...before, name: 'Nouveau nom', phone: '+33381111111', how_to_come: 'Tram 1', page_version: Number(before?.['page_version']) + 1, updated_at: bench.clock.now(), source_hash: expect.any(String) as unknown });
    expect(after?.['source_hash']).not.toBe(before?.['source_hash']);
  });

  it('leaves hours that a place has written itself, and says so, however often the file says others', async () => {
    await bench.run(file(row('1'), row('2')));
    await bench.sql(`UPDATE place SET opening_hours = 'Tu 10:00-12:00', group_hours = 'We 10:00-12:00', hours_owner = 'PLACE' WHERE source_id = '1'`);
    const other = file(row('1', { horaires: 'Mo-Fr 08:00-12:00', nom: 'Nouveau nom' }), row('2', { horaires: 'Mo-Fr 08:00-12:00' }));
    const { summary, notes } = await bench.run(other);
    expect(summary).toMatchObject({ updated: 2, warnings: { HOURS_KEPT: 1 } });
    expect(notes.find(({ code }) => code === 'HOURS_KEPT')).toMatchObject({ line: 2, field: 'horaires', value: 'Mo-Fr 08:00-12:00' });
    expect(await bench.sql('SELECT name, opening_hours, group_hours, hours_version FROM place ORDER BY number')).toEqual([
      { name: 'Nouveau nom', opening_hours: 'Tu 10:00-12:00', group_hours: 'We 10:00-12:00', hours_version: 1 },
      { name: 'Lieu 2', opening_hours: 'Mo-Fr 08:00-12:00', group_hours: null, hours_version: 1 },
    ]);
    expect((await bench.run(other)).summary).toMatchObject({ unchanged: 2, warnings: { HOURS_KEPT: 1 } });
  });

  it('leaves what a place has written on its page itself, and says so', async () => {
    await bench.run(file(row('1')));
    await bench.sql(`UPDATE place SET address_line = 'Cour du fond', phone = NULL, own_fields = '{addressLine,phone}' WHERE source_id = '1'`);
    const other = file(row('1', { adresse: '9 rue du Fichier', telephone: '0381111111', nom: 'Nouveau nom' }));
    const { summary, notes } = await bench.run(other);
    expect(summary).toMatchObject({ updated: 1, warnings: { PAGE_KEPT: 2 } });
    expect(notes.find(({ code, field }) => code === 'PAGE_KEPT' && field === 'telephone')).toMatchObject({ line: 2, value: '+33381111111' });
    expect(await bench.sql('SELECT name, address_line, phone FROM place')).toEqual([{ name: 'Nouveau nom', address_line: 'Cour du fond', phone: null }]);
  });

  it('opens a draft that was completed in the file', async () => {
    await bench.run(file(row('1', { adresse: '' })));
    expect(await stored()).toMatchObject([{ status: 'DRAFT', gaps: ['ADDRESS', 'OFFER'] }]);
    await bench.run(file(row('1')));
    expect(await stored()).toMatchObject([{ status: 'OPEN', gaps: ['OFFER'] }]);
  });

  it('tells places that vanished, deletes none, and does not count a rejected row as vanished', async () => {
    await bench.run(file(row('1'), row('2'), row('3')));
    await bench.run(file(row('9')), { source: 'other' });
    const { summary } = await bench.run(file(row('1'), row('2', { pivot: 'faux' })));
    expect(summary.vanished).toEqual([{ sourceId: '3', name: 'Lieu 3' }]);
    expect(await stored()).toHaveLength(4);
  });

  it('tells duplicates within the file and across sources, and imports them', async () => {
    await bench.run(file(row('1', { nom: 'La Forge', adresse: '1 rue Haute' })), { source: 'one' });
    const { duplicates, summary } = await bench.run(file(row('1', { nom: 'LA FORGE', adresse: '1, rue haute' }), row('2', { nom: 'La Forge', adresse: '', latitude: '47.2402' })), { source: 'two' });
    expect(duplicates.map(({ line, by, of }) => [line, by, of.source])).toEqual([[2, 'ADDRESS', 'one'], [3, 'DISTANCE', 'one'], [3, 'DISTANCE', 'two']]);
    expect(summary).toMatchObject({ created: 2, duplicates: 3 });
    expect((await stored<{ slug: string }>()).map(({ slug }) => slug)).toEqual(['forge-besancon', 'forge-besancon-2', 'forge-besancon-3']);
  });

  // At 47.24° north a thousandth of a degree of longitude is 75.6 m, six ten-thousandths are 45.4 m.
  it.each([
    ['76 m apart, at other addresses: two places', '6.021', 0],
    ['45 m apart: probably one', '6.0206', 1],
  ])('the same name, %s', async (_what, longitude, told) => {
    const { duplicates, summary } = await bench.run(file(row('1', { nom: 'La Forge', adresse: '1 rue Haute' }), row('2', { nom: 'La Forge', adresse: '9 rue Basse', longitude })));
    expect(duplicates).toHaveLength(told);
    expect(summary).toMatchObject({ created: 2, duplicates: told });
  });
});

describe('a file half of which is broken', () => {
  it('imports the good half', async () => {
    const rows = Array.from({ length: 450 }, (_, index) => (index % 2 === 0 ? row(String(index)) : row(String(index), { code_insee: '', code_postal: '', commune: 'Nulle-Part-les-Bains' })));
    rows.splice(100, 0, '"ouvert,jamais,fermé');
    const { summary } = await bench.run(file(...rows));
    expect(summary).toMatchObject({ rows: 451, created: 225, rejected: 226, rejections: { COMMUNE_UNKNOWN: 225, QUOTE_NOT_CLOSED: 1 } });
    expect(await stored()).toHaveLength(225);
  });

  it('loses only the row that the database refuses, and says why', async () => {
    await bench.sql(`CREATE FUNCTION refuse_one() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.source_id = '7' THEN RAISE EXCEPTION 'not this one'; END IF; RETURN NEW; END $$`);
    await bench.sql('CREATE TRIGGER refuse_one BEFORE INSERT ON place FOR EACH ROW EXECUTE FUNCTION refuse_one()');
    try {
      const { summary, rejected } = await bench.run(file(...Array.from({ length: 250 }, (_, index) => row(String(index)))));
      expect(summary).toMatchObject({ rows: 250, created: 249, rejected: 1 });
      expect(rejected[0]).toMatchObject({ line: 9, rejections: [{ code: 'DATABASE_REFUSED', detail: 'P0001 not this one' }] });
    } finally {
      await bench.sql('DROP TRIGGER refuse_one ON place');
    }
  });

  it('stops as a whole when the fault is not a row’s, and keeps the batches before', async () => {
    const failing = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from(file(...Array.from({ length: 250 }, (_, index) => row(String(index)))));
      await Promise.resolve();
      throw new Error('the disk is gone');
    };
    await expect(bench.run(failing())).rejects.toThrow('the disk is gone');
    expect(await stored()).toHaveLength(200);
  });
});

describe('hostile and odd cells', () => {
  it('keeps what is text, bounds what is endless, takes out what nobody sees', async () => {
    const { summary } = await bench.run(file(
      row('1', { nom: `'; DROP TABLE place; --` }),
      row('2', { nom: '🦄 مركز\u202E\u0000 "Forge"' }),
      row('3', { nom: 'x'.repeat(10_000) }),
      row('4', { adresse: 'undefined' }),
      row('5', { nom: '<script>alert(1)</script>' }),
    ));
    expect(summary).toMatchObject({ rows: 5, created: 4, rejected: 1, rejections: { TOO_LONG: 1 }, warnings: { HIDDEN_CHARACTERS: 1, ADDRESS_MISSING: 1 } });
    expect((await stored<{ name: string }>()).map(({ name }) => name)).toEqual([`'; DROP TABLE place; --`, '🦄 مركز "Forge"', 'Lieu 4', '<script>alert(1)</script>']);
  });

  it.each([['', 'EMPTY_FILE'], ['nom,commune\nA,B\n', 'COLUMN_MISSING'], ['{"json": true}', 'COLUMN_MISSING']])('refuses %j as a whole', async (text, code) => {
    await expect(bench.run(text)).rejects.toMatchObject({ code });
    expect(await stored()).toEqual([]);
  });

  it('refuses a second import of the same source at the same time', async () => {
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => { go = resolve; });
    let reached: () => void = () => undefined;
    const reading = new Promise<void>((resolve) => { reached = resolve; });
    const slow = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from(file(row('1')));
      reached();
      await gate;
    };
    const first = bench.run(slow());
    await reading;
    await expect(bench.run(file(row('2')))).rejects.toMatchObject({ code: 'ALREADY_RUNNING' });
    go();
    expect((await first).summary.created).toBe(1);
  });
});

describe('the rejects file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'escale-import-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const { t } = createMessages('fr');

  it('can be corrected and imported again, as is', async () => {
    const path = join(folder, 'liste.csv');
    const rejects = join(folder, 'a-corriger.csv');
    const report = join(folder, 'rapport.json');
    writeFileSync(path, fixture('toutes-sortes.csv'));
    const first = await importFile(bench.importPlaces, { file: path, source: 'Ma liste', dryRun: false, rejects, report }, t);
    expect(first).toMatchObject({ rejectsFile: rejects, reportFile: report, summary: { source: 'ma-liste', created: 7, rejected: 5 } });
    const text = readFileSync(rejects, 'utf8');
    expect(text.startsWith('\uFEFFid,pivot,nom,')).toBe(true);
    expect(text.split('\r\n')[0]).toMatch(/,ligne,champ,valeur,motif,remede$/);
    expect(text).toContain('9,commune,Tournai,Aucune commune de France ne correspond.');
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ rows: 12, notes: expect.arrayContaining([expect.objectContaining({ line: 10, code: 'PIVOT_MISTYPED', severity: 'REJECTION', remedy: expect.any(String) as unknown })]) as unknown });
    const said = sayResult(t, first).join('\n');
    expect(said).toContain('12 lieux lus');
    expect(said).toContain('5 rejetés');

    writeFileSync(rejects, text.replace('Tournai', 'Besançon').replace('43493312300028', '43493312300029'));
    const again = join(folder, 'encore.csv');
    const second = await importFile(bench.importPlaces, { file: rejects, source: 'Ma liste', dryRun: false, rejects: again }, t);
    expect(second.summary).toMatchObject({ rows: 5, created: 2, updated: 1, rejected: 2 });
    // What was explained before is explained anew, not twice.
    expect(readFileSync(again, 'utf8').split('\r\n')[0]).toBe(text.split('\r\n')[0]);
  });

  it('is never the file that is read, and is not made when nothing is rejected', async () => {
    const path = join(folder, 'bonne.csv');
    writeFileSync(path, file(row('1')));
    await expect(importFile(bench.importPlaces, { file: path, dryRun: false, rejects: path }, t)).rejects.toMatchObject({ code: 'REJECTS_IS_FILE' });
    await expect(importFile(bench.importPlaces, { file: join(folder, 'absent.csv'), dryRun: false }, t)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    expect(await importFile(bench.importPlaces, { file: path, dryRun: false, rejects: join(folder, 'rien.csv') }, t)).toMatchObject({ rejectsFile: null, summary: { source: 'bonne', created: 1 } });
  });
});
