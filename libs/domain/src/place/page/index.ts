export { PAGE_LIST_NAMES, PAGE_LISTS, type PageList } from './lists.ts';
export { listFault, OWN_FIELDS, PAGE_BOUNDS, PAGE_REFUSAL_CODES, PAGE_TEXTS, pageFault, type OwnField, type PageFault, type PageRefusalCode, type PlacePage } from './page.ts';
export { ALTERNATIVE_BOUNDS, alternativeFault, photoMoved, PLACE_PHOTO_WIDTHS, PLACE_PHOTOS_MOST, type AlternativeFault, type PlacePhotoWidth } from './photo.ts';
export { gapsOf, NEEDED_TO_OPEN, opensByItself, PLACE_GAPS, PUBLICATION_BLOCKS, publicationBlocks, type PlaceGap, type PublicationBlock, type PublicationFacts } from './publication.ts';
