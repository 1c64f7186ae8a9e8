import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ImportLabels, type LabelImportSummary } from '../../src/features/label/import/import-labels.ts';
import { aPlace } from '../builders.ts';
import { startApi, type TestApi } from '../test-api.ts';
import { type Bench, startBench } from './import-bench.ts';

const FOLDER = resolve(import.meta.dirname, '../../../..', process.env['ESCALE_SHARED_DATA'] ?? '../shared/data');
const present = existsSync(FOLDER);
if (!present) process.stderr.write(`The real registers are not in ${FOLDER}: give their folder with ESCALE_SHARED_DATA to try the import on them.\n`);
const PATIENCE_MS = 400_000;

let api: TestApi;
const read = (text: string | Uint8Array, more: { readonly source?: string; readonly dryRun?: boolean } = {}): Promise<LabelImportSummary> =>
  api.app.get(ImportLabels).run({ bytes: typeof text === 'string' ? Buffer.from(text) : text, fileName: 'registre.csv', source: 'registre', dryRun: false, ...more });
const states = ({ states: all }: LabelImportSummary): string => Object.entries(all).flatMap(([state, count]) => (count > 0 ? [`${String(count)} ${state}`] : [])).join(', ');
const rows = () => api.sql('SELECT * FROM label_import_row ORDER BY id');
const labels = () => api.sql<{ place_id: string; source_ref: string; until: string; on: string }>(`SELECT l.place_id, l.source_ref, e.until::text, e.holds_from::text AS on FROM label l JOIN label_event e ON e.label_id = l.id ORDER BY l.source_ref`);

describe('a register of labels', () => {
  let forge: string;
  beforeAll(async () => {
    api = await startApi();
    forge = await aPlace(api, { name: 'Tiers-lieu La Forge', insee_code: '70550', source_id: 'fs-70' });
    await aPlace(api, { name: 'Le Moulin', insee_code: '70550' });
  });
  afterAll(() => api.stop());

  const FILE = 'id;label;date_attribution;nom;commune\nfs-70;France services;2020-01-01;;Vesoul\nfab-1;Fabriques de Territoire;;La Forge;Vesoul\nfab-2;Fabriques de Territoire;;Le Moulin bleu;Vesoul\nfab-3;Fabriques de Territoire;;Nulle part;Vesoul\n;Fabriques de Territoire;;Sans nom;Vesoul\nfab-4;Label inconnu;;La Forge;Vesoul\nfab-5;Manufactures de proximité;31/02/2021;La Forge;Vesoul\nfab-1;Fabriques de Territoire;;La Forge;Vesoul\n';

  it('is tried without writing anything', async () => {
    const tried = await read(FILE, { dryRun: true });
    expect([states(tried), await rows(), await labels()]).toEqual(['2 MATCHED, 1 DOUBTFUL, 1 UNMATCHED, 4 REJECTED', [], []]);
  });

  it('has every row accounted for, and tells what to mend, where', async () => {
    const summary = await read(FILE);
    expect([states(summary), summary.rows, summary.given]).toEqual(['2 MATCHED, 1 DOUBTFUL, 1 UNMATCHED, 4 REJECTED', 8, 2]);
    expect(summary.rejected).toEqual([
      { line: 6, reason: 'ID_MISSING', field: 'id', value: '' }, { line: 7, reason: 'LABEL_UNKNOWN', field: 'label', value: 'Label inconnu' },
      { line: 8, reason: 'DATE_UNREADABLE', field: 'date_attribution', value: '31/02/2021' }, { line: 9, reason: 'ID_TWICE', field: 'id', value: 'fab-1 (3)' },
    ]);
    // What has no first day holds from the day it was read; what has no last day ends by an act alone.
    expect(await labels()).toEqual([{ place_id: forge, source_ref: 'fab-1', on: '2026-03-03', until: '9999-12-31' }, { place_id: forge, source_ref: 'fs-70', on: '2020-01-01', until: '9999-12-31' }]);
  });

  it('changes nothing when it is read again, in whatever encoding and with whatever separator', async () => {
    const before = await rows();
    api.clock.advance(600);
    const tabs = FILE.replaceAll(';', '\t');
    for (const again of [FILE, `\uFEFF${FILE}`, Buffer.from(FILE, 'latin1'), Buffer.from(`\uFEFF${tabs}`, 'utf16le'), FILE.replaceAll('\n', '\r\n')]) {
      const summary = await read(again);
      expect([summary.given, summary.unchanged, summary.vanished]).toEqual([0, 8, 0]);
    }
    expect(await rows()).toEqual(before);
  });

  it('leaves to a person what a person decided, and takes nothing away that its next file leaves out', async () => {
    await api.sql(`UPDATE label_import_row SET state = 'NO_PLACE', decided_at = now(), version = version + 1 WHERE ref = 'fab-3'`);
    const summary = await read('id;label;nom;commune\nfab-3;Fabrique de territoire;Le Moulin;Vesoul\nfab-9;Fabrique de territoire;Le Moulin;Vesoul\n');
    expect([states(summary), summary.vanished, summary.given]).toEqual(['1 MATCHED, 1 NO_PLACE', 3, 1]);
    expect((await labels()).map(({ source_ref }) => source_ref)).toEqual(['fab-1', 'fab-9', 'fs-70']);
    expect(await api.sql(`SELECT 1 FROM label_import_row WHERE state = 'REJECTED'`)).toEqual([]);
  });

  it.each([['', 'EMPTY_FILE'], ['nom;commune\nA;B\n', 'COLUMN_MISSING'], ['id,label\n1,"France services\n', 'QUOTE_NOT_CLOSED']])('is refused as a whole where it says too little: %j', async (text, code) => {
    await expect(read(text)).rejects.toMatchObject({ code });
  });
});

(present ? describe : describe.skip)('the real registers', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench();
    api = await startApi({ database: { url: bench.databaseUrl, drop: async () => undefined } });
    for (const name of ['france-services-2024', 'tiers-lieux-2019']) await bench.run(createReadStream(join(FOLDER, `${name}.csv`)), { source: name });
  }, PATIENCE_MS);
  afterAll(async () => {
    await api.stop();
    await bench.stop();
  });

  it.each([
    ['france-services-labels-2024', 2_845, '2844 MATCHED, 1 DOUBTFUL'],
    ['labels-fabriques-manufactures-2024', 493, '19 MATCHED, 41 DOUBTFUL, 433 UNMATCHED'],
  ])('%s has every row accounted for, and a second time changes nothing', async (name, count, expected) => {
    const bytes = readFileSync(join(FOLDER, `${name}.csv`));
    const summary = await read(bytes, { source: name });
    expect([summary.rows, Object.values(summary.states).reduce((sum, each) => sum + each, 0)]).toEqual([count, count]);
    expect(states(summary)).toBe(expected);
    const before = await rows();
    const again = await read(bytes, { source: name });
    expect([again.given, again.unchanged]).toEqual([0, count]);
    expect(await rows()).toEqual(before);
  }, PATIENCE_MS);
});
