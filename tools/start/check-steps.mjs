// What `npm run check` looks at. Each step resolves with an output when it fails, with undefined when all is well.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { nx } from './build.mjs';
import { judgeAudit } from '../fences/audit.mjs';
import { foreignLicences } from '../fences/licences.mjs';
import { run } from './command.mjs';
import { createDatabase } from './create-database.mjs';
import { keepFolder } from './kept.mjs';
import { startPostgres } from './postgres.mjs';
import { projectRoot } from './project.mjs';
import { say } from './words.mjs';

/** @typedef {{ name: string, work: () => Promise<string | { note: string } | undefined> }} Check a note is said, and is no failure */

const inProject = (/** @type {string[]} */ ...parts) => path.join(projectRoot, ...parts);

/** @param {import('./command.mjs').Outcome} outcome */
const unlessFine = ({ code, output }) => (code === 0 ? undefined : output.trim() || say.endedWith(code));

/** @param {string} script @param {string[]} args @param {NodeJS.ProcessEnv} [env] @returns {Promise<import('./command.mjs').Outcome>} a missing script is a failure: what it guards would be unguarded */
const runScript = async (script, args, env = process.env) =>
  (fs.existsSync(inProject(script)) ? run(process.execPath, [inProject(script), ...args], { cwd: projectRoot, env }) : { code: 1, output: say.scriptMissing(script), ms: 0 });

const fences = async () => {
  const folders = ['apps', 'libs', 'tools'].filter((folder) => fs.existsSync(inProject(folder)));
  const cruiser = inProject('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  return unlessFine(await run(process.execPath, [cruiser, '--config', '.dependency-cruiser.mjs', ...folders], { cwd: projectRoot }));
};

const schemaDrift = async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'escale-check-'));
  const remove = keepFolder(folder);
  try {
    const file = path.join(folder, 'schema.graphql');
    const printed = await runScript('apps/api/dist/print-schema.js', [file]);
    if (printed.code !== 0) return unlessFine(printed);
    const actual = fs.readFileSync(file, 'utf8');
    const committed = fs.readFileSync(inProject('libs', 'contract', 'schema.graphql'), 'utf8');
    return actual.trim() === committed.trim() ? undefined : say.schemaDrift(firstDifference(committed.trim(), actual.trim()));
  } finally {
    remove();
  }
};

/** @param {string} committed @param {string} actual @returns {string} the first line that differs, both ways */
export const firstDifference = (committed, actual) => {
  const [before, after] = [committed.split('\n'), actual.split('\n')];
  const index = Math.max(0, after.findIndex((line, at) => line !== before[at]));
  const at = after.every((line, i) => line === before[i]) ? after.length : index;
  return `${at + 1}\n- ${before[at] ?? ''}\n+ ${after[at] ?? ''}`;
};

const migrationDrift = async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'escale-check-'));
  fs.chmodSync(folder, 0o711);
  const remove = keepFolder(folder);
  const postgres = await startPostgres({ dataDir: path.join(folder, 'postgres'), volatile: true });
  try {
    await createDatabase(postgres.url, 'escale');
    return unlessFine(await runScript('apps/api/dist/check-migrations.js', [], { ...process.env, DATABASE_URL: postgres.databaseUrl('escale') }));
  } finally {
    await postgres.stop();
    remove();
  }
};

const readJson = (/** @type {string[]} */ ...parts) => JSON.parse(fs.readFileSync(inProject(...parts), 'utf8'));

/** Known grave weaknesses of what we deliver. A registry that cannot be asked is no failure, unless AUDIT=required. */
const audit = async () => {
  const { output } = await run('npm', ['audit', '--omit=dev', '--audit-level=high', '--json'], { cwd: projectRoot, shell: process.platform === 'win32' });
  const verdict = judgeAudit(output, readJson('tools', 'fences', 'audit-exceptions.json'), new Date().toISOString().slice(0, 10));
  if (verdict.kind === 'TROUBLE') return verdict.lines.join('\n');
  if (verdict.kind === 'FINE') return undefined;
  return process.env['AUDIT'] === 'required' ? say.auditRequired(verdict.why) : { note: say.auditNotAsked(verdict.why) };
};

const licences = async () => {
  const foreign = foreignLicences(readJson('package-lock.json').packages);
  return foreign.length === 0 ? undefined : foreign.join('\n');
};

/** @returns {Check[]} in the order they are begun */
export const checks = () => {
  /** @type {Check[]} */
  const list = [
    { name: say.checkTypes, work: async () => unlessFine(await nx(projectRoot, ['typecheck'], { parallel: 1 })) },
    { name: say.checkLint, work: async () => unlessFine(await nx(projectRoot, ['lint'], { parallel: 1 })) },
  ];
  list.push({ name: say.checkAudit, work: audit }, { name: say.checkLicences, work: licences });
  if (fs.existsSync(inProject('.dependency-cruiser.mjs'))) list.push({ name: say.checkFences, work: fences });
  if (fs.existsSync(inProject('apps', 'api', 'src', 'main.ts'))) {
    list.push({ name: say.checkSchema, work: schemaDrift }, { name: say.checkMigrations, work: migrationDrift });
  }
  return list;
};
