import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const SAMPLES = join(import.meta.dirname, 'samples');
const PROJECTS = ['apps/api', 'apps/web', 'apps/kiosk', 'libs/domain', 'libs/messages', 'libs/ui', 'tools'];
const MANIFESTS = ['package.json', 'tsconfig.json'];

const filesUnder = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());

/**
 * A copy of the workspace in a folder of its own, with the samples instead of the product: real manifests and compiler options,
 * the same installed packages, and `@escale/*` leading to the samples. Rules that speak of `libs/domain/src` then mean the samples.
 */
export function sampleWorkspace() {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'escale-fences-')));
  cpSync(SAMPLES, root, { recursive: true });
  cpSync(join(ROOT, 'tsconfig.base.json'), join(root, 'tsconfig.base.json'));
  for (const project of PROJECTS) {
    mkdirSync(join(root, project), { recursive: true });
    const present = readdirSync(join(ROOT, project));
    for (const file of MANIFESTS.filter((name) => present.includes(name))) cpSync(join(ROOT, project, file), join(root, project, file));
  }
  linkPackages(root);
  return {
    root,
    files: filesUnder(SAMPLES).map((file) => relative(SAMPLES, file)),
    add(path, content) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}

function linkPackages(root) {
  const installed = join(ROOT, 'node_modules');
  mkdirSync(join(root, 'node_modules', '@escale'), { recursive: true });
  for (const name of readdirSync(installed)) if (name !== '@escale' && !name.startsWith('.')) symlinkSync(join(installed, name), join(root, 'node_modules', name));
  for (const lib of ['domain', 'messages', 'ui']) symlinkSync(join(root, 'libs', lib), join(root, 'node_modules', '@escale', lib));
}

/**
 * What the samples themselves announce: a line that ends in `✗ lint RULE…` or `✗ import RULE…` must be reported by these rules
 * and by nothing else; a line without the sign must not be reported. Answers sorted `file:line rule` for lint, `file rule` for imports.
 */
export function announced(kind) {
  const sign = new RegExp(`✗ ${kind} ([\\w@/ -]+)`, 'u');
  return filesUnder(SAMPLES)
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line, index) => {
          const rules = sign.exec(line)?.[1]?.trim().split(' ') ?? [];
          const where = relative(SAMPLES, file) + (kind === 'lint' ? `:${index + 1}` : '');
          return rules.map((rule) => `${where} ${rule}`);
        }),
    )
    .sort();
}
