export { PlaceReader } from '../place/place.reader.ts'; // ✗ import feature-is-in-the-table
