import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { createReadStream, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Bench, startBench } from './import-bench.ts';

const FOLDER = resolve(import.meta.dirname, '../../../..', process.env['ESCALE_SHARED_DATA'] ?? '../shared/data');
const FILES = [
  { name: 'tiers-lieux-2019', rows: 1_512 },
  { name: 'france-services-2024', rows: 2_845 },
  { name: 'etapes-numeriques-2025', rows: 95 },
  { name: 'lieux-mediation-numerique-exemple-valide', rows: 1 },
];
const present = existsSync(FOLDER);
if (!present) process.stderr.write(`Real files not found in ${FOLDER}: set ESCALE_SHARED_DATA to try the import on them.\n`);

(present ? describe : describe.skip)(`real files of ${FOLDER}`, () => {
  let bench: Bench;
  beforeAll(async () => { bench = await startBench(); });
  afterAll(() => bench.stop());

  it.each(FILES)('$name: every row is accounted for, and a second time changes nothing', async ({ name, rows }) => {
    const path = join(FOLDER, `${name}.csv`);
    const t0=performance.now();
    const first = await bench.run(createReadStream(path), { source: name });
    process.stderr.write(`${name} ${Math.round(rows/(performance.now()-t0)*1000)} rows/s\n`+JSON.stringify(first.summary)+'\n'+first.notes.filter(n=>n.severity==='REJECTION').map(n=>JSON.stringify(n)).join('\n')+'\n'+first.duplicates.map(d=>`${d.line} ${d.name} ${d.of.sourceId} ${d.by}`).join('\n')+'\n');
    for (const code of new Set(first.notes.map(n=>n.code))) process.stderr.write(code+' '+first.notes.filter(n=>n.code===code&&n.severity==='WARNING').slice(0,12).map(n=>n.line+':'+n.value).join(' / ')+'\n');
    const { summary } = first;
    expect(summary.rows).toBe(rows);
    expect(summary.created + summary.updated + summary.unchanged + summary.rejected).toBe(rows);
    const before = await bench.sql('SELECT * FROM place ORDER BY number');
    bench.clock.advance(60);
    const again = await bench.run(createReadStream(path), { source: name });
    expect(again.summary).toMatchObject({ created: 0, updated: 0, unchanged: summary.created, rejected: summary.rejected, vanished: [] });
    expect(await bench.sql('SELECT * FROM place ORDER BY number')).toEqual(before);
  });
  test('placeholder', () => expect(1).toBe(1));
});
