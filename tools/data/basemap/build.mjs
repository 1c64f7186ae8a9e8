// Writes apps/web/public/basemap/escale.pmtiles when its sources or its recipe have changed. Usage: node tools/data/basemap/build.mjs [--force]
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { composeBasemap } from './compose.mjs';
import { readSources, sourceFiles } from './sources.mjs';

const here = import.meta.dirname;
const target = path.resolve(here, '../../../apps/web/public/basemap/escale.pmtiles');
const stamp = `${target}.inputs`;

function inputsHash() {
  const hash = createHash('sha256');
  const recipe = fs.readdirSync(here).filter((file) => file.endsWith('.mjs') && !file.endsWith('.spec.mjs')).sort().map((file) => path.join(here, file));
  for (const file of [...recipe, ...sourceFiles()]) hash.update(path.basename(file)).update(fs.readFileSync(file));
  return hash.digest('hex');
}

const inputs = inputsHash();
const upToDate = fs.existsSync(target) && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === inputs;
if (upToDate && !process.argv.includes('--force')) {
  process.stdout.write('Basemap: up to date\n');
} else {
  const started = performance.now();
  const { archive, tileCount, storedCount } = composeBasemap(readSources());
  fs.mkdirSync(path.dirname(target), { recursive: true });
  // Written aside then renamed: a build that is cut short never leaves half a map that looks whole.
  fs.writeFileSync(`${target}.part`, archive);
  fs.renameSync(`${target}.part`, target);
  fs.writeFileSync(stamp, inputs);
  process.stdout.write(`Basemap: ${tileCount} tiles (${storedCount} distinct), ${(archive.length / 1e6).toFixed(2)} MB in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
}
