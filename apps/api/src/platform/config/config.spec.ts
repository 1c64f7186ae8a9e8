import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.ts';

const NEEDED = { DATABASE_URL: 'postgres://localhost/escale', ESCALE_SECRET: 'x'.repeat(32) };
const origins = (written: string) => readConfig({ ...NEEDED, MAP_ORIGINS: written }).mapOrigins;

describe('where the map may read from', () => {
  it('is nowhere else unless it is said', () => {
    expect(readConfig(NEEDED).mapOrigins).toEqual([]);
    expect(origins(' , ')).toEqual([]);
  });

  it('is a list of origins', () => {
    expect(origins('https://tiles.example, https://Glyphs.example/,https://a.b.example:8443')).toEqual(['https://tiles.example', 'https://glyphs.example', 'https://a.b.example:8443']);
  });

  it.each(['http://tiles.example', 'tiles.example', 'https://tiles.example/v1/{z}', 'https://*.example', 'https://user@tiles.example', "https://tiles.example; script-src 'unsafe-inline'", '*', 'https:', 'https://tiles.example https://other.example'])(
    'refuses %j and says which one and how to write it',
    (wrong) => {
      expect(() => origins(`https://good.example,${wrong}`)).toThrow(`MAP_ORIGINS must be origins such as https://tiles.example, separated by commas, without a path; "${wrong}" is not one`);
    },
  );
});
