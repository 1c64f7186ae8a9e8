import fs from 'node:fs';
import path from 'node:path';

/** @param {string} name @returns {string | undefined} the full path of a program people installed */
export const programOnPath = (name) => {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean)) {
    const candidate = path.join(folder, process.platform === 'win32' ? `${name}.exe` : name);
    try {
      fs.accessSync(candidate, fs.constants.X_OK);
      if (fs.statSync(candidate).isFile()) return candidate;
    } catch (error) {
      if (!['ENOENT', 'ENOTDIR', 'EACCES'].includes(/** @type {NodeJS.ErrnoException} */ (error).code ?? '')) throw error;
    }
  }
  return undefined;
};
