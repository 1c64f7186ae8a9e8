export { PlaceReader } from './place.reader.ts';
export const findPlace = 'a use case';
