export { PlaceType } from '../place/place.type.ts'; // ✗ import storage-below-use-case
