import type { PublicationBlock } from '@escale/domain';
import { idOf } from './field-ids.ts';

/** Where what blocks publication is mended: a field of this page, another page, or nowhere the team can reach. */
export function mendedAt(block: PublicationBlock, slug: string): string | null {
  const place = `lieu=${encodeURIComponent(slug)}`;
  const where: Readonly<Record<PublicationBlock, string | null>> = {
    DESCRIPTION: `#${idOf('summary')}`,
    ADDRESS: `#${idOf('addressLine')}`,
    COMMUNE: `#${idOf('postcode')}`,
    POSITION: `#${idOf('position')}`,
    OPENING_HOURS: `/gestion/horaires?${place}`,
    OPERATOR: null,
    OFFER: `/gestion/activites?${place}`,
  };
  return where[block];
}
