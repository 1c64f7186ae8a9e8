import type { Translate } from '@escale/messages';

const COMMONS = /^CC-(BY(?:-NC)?(?:-ND|-SA)?)-(\d\.\d)$/u;
const OPEN_LICENCE = 'etalab-2.0';

/** A licence by its SPDX identifier in words; another under its own. */
export function licenceName(licence: string, t: Translate): string {
  const commons = COMMONS.exec(licence);
  if (commons !== null) return `CC ${commons[1] ?? ''} ${commons[2] ?? ''}`;
  return licence === OPEN_LICENCE ? t('catalogue:openLicence') : licence;
}

/** Where a licence is explained; null where the identifier leads to no known page. */
export function licencePage(licence: string): string | null {
  const commons = COMMONS.exec(licence);
  if (commons !== null) return `https://creativecommons.org/licenses/${(commons[1] ?? '').toLowerCase()}/${commons[2] ?? ''}/`;
  return licence === OPEN_LICENCE ? 'https://spdx.org/licenses/etalab-2.0.html' : null;
}
