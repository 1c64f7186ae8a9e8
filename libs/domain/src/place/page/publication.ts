/** What is noted with a place as lacking; the import knows of nothing else. */
export const PLACE_GAPS = ['ADDRESS', 'COMMUNE', 'POSITION', 'OPENING_HOURS', 'OPERATOR', 'OFFER'] as const;
export type PlaceGap = (typeof PLACE_GAPS)[number];

/** What keeps a place from being published, in the order in which it is mended. */
export const PUBLICATION_BLOCKS = ['DESCRIPTION', ...PLACE_GAPS] as const;
export type PublicationBlock = (typeof PUBLICATION_BLOCKS)[number];

/** What publication is decided by. */
export interface PublicationFacts {
  readonly summary: string | null;
  readonly description: string | null;
  readonly addressLine: string | null;
  readonly inseeCode: string | null;
  readonly longitude: number | null;
  readonly positionApproximate: boolean;
  readonly openingHours: string | null;
  readonly pivot: string | null;
  readonly organisationId: string | null;
  /** Whether an offer is neither paused nor retired. */
  readonly hasOffer: boolean;
}

const isEmpty = (text: string | null): boolean => text === null || text.trim() === '';

/** What a place lacks to be published by its team: what a person needs to find it, to come at the right hour, to know what it is, to book something, and to know who answers for it. */
export function publicationBlocks(place: PublicationFacts): readonly PublicationBlock[] {
  const lacks: Readonly<Record<PublicationBlock, boolean>> = {
    DESCRIPTION: isEmpty(place.summary) && isEmpty(place.description),
    ADDRESS: isEmpty(place.addressLine),
    COMMUNE: place.inseeCode === null,
    POSITION: place.longitude === null || place.positionApproximate,
    OPENING_HOURS: isEmpty(place.openingHours),
    OPERATOR: place.pivot === null && place.organisationId === null,
    OFFER: !place.hasOffer,
  };
  return PUBLICATION_BLOCKS.filter((block) => lacks[block]);
}

/** The same, as noted with the place; its words are the page's own affair. */
export const gapsOf = (place: PublicationFacts): readonly PlaceGap[] => publicationBlocks(place).filter((block) => block !== 'DESCRIPTION');

/** What keeps a place of a file from opening by itself, and an open one from losing it: without these one cannot send people there, or nobody answers for it. Missing hours or offers only leave it without slots. */
export const NEEDED_TO_OPEN: ReadonlySet<PublicationBlock> = new Set<PublicationBlock>(['ADDRESS', 'COMMUNE', 'POSITION', 'OPERATOR']);

export const opensByItself = (gaps: readonly PlaceGap[]): boolean => !gaps.some((gap) => NEEDED_TO_OPEN.has(gap));
