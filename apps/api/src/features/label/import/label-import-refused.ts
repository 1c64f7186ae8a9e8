import type { Catalogue } from '@escale/messages';

export type LabelImportRefusedCode = keyof Catalogue['labelRegister']['import']['refused'];

/** The file as a whole cannot be read; nothing was written. */
export class LabelImportRefused extends Error {
  constructor(
    readonly code: LabelImportRefusedCode,
    readonly detail = '',
  ) {
    super(detail === '' ? code : `${code}: ${detail}`);
  }
}
