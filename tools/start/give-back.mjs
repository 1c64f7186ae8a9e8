import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const OUTPUTS = ['dist', path.join('src', 'gql')];

/**
 * Root at work in somebody else's clone leaves files there that the owner could not replace at the next build: they are handed over.
 * @param {string} root the project
 */
export const giveBackToOwner = (root) => {
  const { uid, gid } = fs.statSync(root);
  if (process.getuid?.() !== 0 || uid === 0) return;
  const projects = ['apps', 'libs'].flatMap((folder) => (fs.existsSync(path.join(root, folder)) ? fs.readdirSync(path.join(root, folder)).map((name) => path.join(root, folder, name)) : []));
  const made = [path.join(root, '.nx'), path.join(root, 'node_modules'), ...projects.flatMap((project) => OUTPUTS.map((output) => path.join(project, output)))].filter((place) => fs.existsSync(place));
  // -h: a link is handed over itself, never what it points to.
  spawnSync('chown', ['-R', '-h', `${uid}:${gid}`, ...made], { stdio: 'ignore' });
};
