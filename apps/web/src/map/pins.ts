import type { Feature, FeatureCollection, Point } from 'geojson';

export type Pin = {
  readonly placeId: string;
  readonly slug: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly slotCount: number;
  readonly bookable: boolean;
};

export type PinProperties = { readonly placeId: string; readonly free: 0 | 1 };

/** One place as the map draws it; `free` is summed by clusters, so that their number counts free places. */
export const pinFeature = ({ placeId, longitude, latitude, slotCount, bookable }: Pin): Feature<Point, PinProperties> => ({
  type: 'Feature',
  properties: { placeId, free: bookable && slotCount > 0 ? 1 : 0 },
  geometry: { type: 'Point', coordinates: [longitude, latitude] },
});

export const pinCollection = (pins: readonly Pin[]): FeatureCollection<Point, PinProperties> => ({ type: 'FeatureCollection', features: pins.map(pinFeature) });
