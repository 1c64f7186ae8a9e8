/** Colours of the offline basemap. The map draws on a canvas, which cannot read CSS custom properties, so the tokens' values are repeated here. */
export type MapInk = {
  readonly water: string;
  readonly land: string;
  readonly neighbour: string;
  readonly coast: string;
  readonly departmentLine: string;
  readonly regionLine: string;
  readonly border: string;
  readonly name: string;
  readonly smallName: string;
  readonly regionName: string;
  readonly countryName: string;
  readonly halo: string;
};

const LIGHT: MapInk = {
  water: '#DDE9EA',
  land: '#FBFAF6',
  neighbour: '#EFEFE9',
  coast: '#B3C8C6',
  departmentLine: '#D3DEDA',
  regionLine: '#A3BBB4',
  border: '#8FA8A1',
  name: '#16302B',
  smallName: '#4A5F5A',
  regionName: '#3F6B61',
  countryName: '#6F847F',
  halo: '#FBFAF6',
};

const DARK: MapInk = {
  water: '#0A1715',
  land: '#17302B',
  neighbour: '#11231F',
  coast: '#33534C',
  departmentLine: '#2A463F',
  regionLine: '#456A61',
  border: '#5C827A',
  name: '#E8F0ED',
  smallName: '#B4C6C1',
  regionName: '#8FC4B7',
  countryName: '#8AA39D',
  halo: '#12211E',
};

/** The basemap's colours for a light or a dark page. */
export function mapInk(dark: boolean): MapInk {
  return dark ? DARK : LIGHT;
}
