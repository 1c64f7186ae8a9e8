import type { Catalogue } from '@escale/messages';

export type ImportRefusedCode = keyof Catalogue['import']['refused'];

/** The file as a whole cannot be imported; nothing was written. */
export class ImportRefused extends Error {
  constructor(
    readonly code: ImportRefusedCode,
    readonly detail = '',
  ) {
    super(detail === '' ? code : `${code}: ${detail}`);
  }
}
