export { PlaceEntity } from './place.entity.ts';
export class PlaceStore {}
