import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createReadStream, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Bench, startBench } from './import-bench.ts';

const FOLDER = resolve(import.meta.dirname, '../../../..', process.env['ESCALE_SHARED_DATA'] ?? '../shared/data');
/** Rejected: a town in Belgium, and a business park that is no commune, twice. */
const FILES = [
  { name: 'tiers-lieux-2019', rows: 1_512, rejected: { COMMUNE_UNKNOWN: 2, COMMUNE_CONTRADICTORY: 1 }, warnings: { PIVOT_MISSING: 1_509, ADDRESS_MISSING: 73, COMMUNE_MISSING: 46 }, duplicates: 3 },
  { name: 'france-services-2024', rows: 2_845, rejected: {}, warnings: { PIVOT_MISSING: 2_845, HOURS_MISSING: 48 }, duplicates: 1 },
  { name: 'etapes-numeriques-2025', rows: 95, rejected: {}, warnings: { HOURS_MISSING: 95, INSEE_FORMER: 1 }, duplicates: 0 },
  { name: 'lieux-mediation-numerique-exemple-valide', rows: 1, rejected: {}, warnings: { POSITION_FAR: 1 }, duplicates: 0 },
];
const present = existsSync(FOLDER);
if (!present) process.stderr.write(`The real files are not in ${FOLDER}: give their folder with ESCALE_SHARED_DATA to try the import on them.\n`);

/** A machine that does much else at once needs patience. */
const PATIENCE_MS = 400_000;

(present ? describe : describe.skip)('the real files', () => {
  let bench: Bench;
  beforeAll(async () => { bench = await startBench(); }, PATIENCE_MS);
  afterAll(() => bench.stop());

  it.each(FILES)('$name: every row is accounted for, and a second time changes nothing', async ({ name, rows, rejected, warnings, duplicates }) => {
    const path = join(FOLDER, `${name}.csv`);
    const { summary } = await bench.run(createReadStream(path), { source: name });
    expect(summary.created + summary.updated + summary.unchanged + summary.rejected).toBe(rows);
    expect(summary).toMatchObject({ rows, rejections: rejected, warnings, duplicates });
    const stored = (): Promise<unknown[]> => bench.sql('SELECT * FROM place ORDER BY number');
    const before = await stored();
    bench.clock.advance(60);
    const again = await bench.run(createReadStream(path), { source: name });
    expect(again.summary).toMatchObject({ created: 0, updated: 0, unchanged: summary.created, rejected: summary.rejected, vanished: [] });
    expect(await stored()).toEqual(before);
  }, PATIENCE_MS);

  it('places every territory in its own zone, and only places without commune or position off the map', async () => {
    const zones = await bench.sql<{ time_zone: string }>('SELECT DISTINCT time_zone FROM place ORDER BY 1');
    expect(zones.map(({ time_zone }) => time_zone)).toEqual(expect.arrayContaining(['America/Cayenne', 'America/Guadeloupe', 'America/Martinique', 'Europe/Paris', 'Indian/Mayotte', 'Indian/Reunion']));
    expect(await bench.sql('SELECT 1 FROM place WHERE longitude IS NULL')).toEqual([]);
    // Every La Poste SIRET was accepted although none passes Luhn.
    expect(await bench.sql(`SELECT count(*)::int AS count FROM place WHERE pivot LIKE '356000000%' AND status = 'OPEN'`)).toEqual([{ count: 95 }]);
  });
});
