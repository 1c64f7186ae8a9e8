import type { ApplicationNeed, ApplicationRefusal, FileRefusalCode } from '@escale/domain';

/** A "no" about a file, with the field where it is mended and, for an act, all it still needs. */
export class FileRefused {
  constructor(
    readonly code: FileRefusalCode,
    readonly field: string | null,
    readonly needs: readonly ApplicationNeed[] = [],
  ) {}

  static of(refusal: ApplicationRefusal): FileRefused {
    if (refusal.code === 'NEED_UNMET') return new FileRefused('NEED_UNMET', null, refusal.needs);
    return new FileRefused(refusal.code, refusal.code === 'CHANGED_MEANWHILE' ? 'revision' : null);
  }
}
