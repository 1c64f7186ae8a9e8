export { findPlace } from '../place/find-place.ts'; // ✗ import feature-entered-by-a-door
