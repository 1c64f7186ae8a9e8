export { PlaceEntity } from '../place/place.entity.ts'; // ✗ import entity-imports-entities-of-its-feature
