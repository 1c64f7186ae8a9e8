/** Licences that AGPL-3.0-or-later may be delivered with (gnu.org/licenses/license-list.html); fonts and data have licences of their own kind. */
const ALLOWED = new Set(['0BSD', 'AGPL-3.0-or-later', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'CC-BY-3.0', 'CC-BY-4.0', 'ISC', 'LGPL-3.0-only', 'LGPL-3.0-or-later', 'MIT', 'MIT-0', 'MPL-2.0', 'OFL-1.1', 'PSF-2.0', 'Unlicense']);

/** Packages that state their licence in a file and not in package.json: read by a person. */
const READ = new Map([
  // A fork of zaach/jsonlint, which is MIT; the fork left the words out.
  ['@mapbox/jsonlint-lines-primitives', 'MIT'],
  ['busboy', 'MIT'],
  ['png-js', 'MIT'],
  ['streamsearch', 'MIT'],
  ['suncalc', 'BSD-2-Clause'],
]);

/** @param {string} expression SPDX, of one kind of joint @returns {boolean} */
const isAllowed = (expression) => {
  const parts = expression.replaceAll(/[()]/gu, '').split(/ (?:AND|OR) /u);
  return / OR /u.test(expression) ? parts.some((part) => ALLOWED.has(part)) : parts.every((part) => ALLOWED.has(part));
};

/**
 * The packages we deliver whose licence is not known to fit ours.
 * @param {Record<string, { license?: string, dev?: boolean, link?: boolean }>} packages of package-lock.json
 * @returns {string[]}
 */
export const foreignLicences = (packages) =>
  Object.entries(packages)
    .filter(([path, { dev, link }]) => path.includes('node_modules/') && !dev && !link)
    .map(([path, { license }]) => ({ name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), license }))
    .filter(({ name, license }) => !isAllowed(license ?? READ.get(name) ?? 'none'))
    .map(({ name, license }) => `${name}: ${license ?? 'no licence stated'}`);
