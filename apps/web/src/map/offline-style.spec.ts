import { describe, expect, it } from '@jest/globals';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { OFFLINE_ATTRIBUTION, offlineStyle } from './offline-style.ts';

/** What the archive contains; tools/data/basemap builds it. */
const LAYERS_IN_ARCHIVE = ['land', 'border', 'boundary', 'place', 'area'];

describe.each([['light', false], ['dark', true]] as const)('the offline style, %s', (_name, dark) => {
  const style = offlineStyle({ pmtilesUrl: 'https://escale.example/basemap/escale.pmtiles', dark });

  it('is a valid style', () => expect(validateStyleMin(style)).toEqual([]));
  it('asks nothing of the network but the archive', () => {
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(style.sources).toEqual({ escale: { type: 'vector', url: 'pmtiles://https://escale.example/basemap/escale.pmtiles', attribution: OFFLINE_ATTRIBUTION } });
  });
  it('draws every layer of the archive and no other', () => {
    const drawn = style.layers.flatMap((layer) => ('source-layer' in layer && layer['source-layer'] ? [layer['source-layer']] : []));
    expect(new Set(drawn)).toEqual(new Set(LAYERS_IN_ARCHIVE));
  });
  it('writes names in the font of the site', () => {
    for (const layer of style.layers) if (layer.type === 'symbol') expect(layer.layout?.['text-font']).toEqual(expect.arrayContaining(['Atkinson Hyperlegible Next']));
  });
});

describe('the two inks', () => {
  it('differ in every colour', () => {
    const colours = (dark: boolean): string[] => JSON.stringify(offlineStyle({ pmtilesUrl: 'x', dark })).match(/#[0-9A-F]{6}/g) ?? [];
    const [light, dark] = [colours(false), colours(true)];
    expect(light).toHaveLength(dark.length);
    expect(light.filter((colour) => dark.includes(colour))).toEqual([]);
  });
});
