import type { PageFault, PageRefusalCode } from '@escale/domain';

/** A "no" to a page, with the field where it is mended. */
export class PageRefused {
  constructor(
    readonly code: PageRefusalCode,
    readonly field: string | null,
  ) {}

  static of({ code, field }: PageFault): PageRefused {
    return new PageRefused(code, field);
  }
}
