import { FRENCH_ZONES } from '../testing/zones.ts';
import { parseTimeZone, timeZone } from './time-zone.ts';

describe('a time zone', () => {
  it.each([...FRENCH_ZONES, 'UTC', 'America/Port-au-Prince', 'America/St_Barthelemy', 'America/Marigot'])('may be %s', (name) => {
    expect(parseTimeZone(name)).toBe(name);
  });

  it.each(['Europe/Atlantis', '+02:00', 'Paris', '', 'Europe/Paris ', '../etc/passwd'])('may not be "%s"', (name) => {
    expect(parseTimeZone(name)).toBeNull();
    expect(() => timeZone(name)).toThrow(RangeError);
  });

  it('counts twelve in France', () => {
    expect(new Set(FRENCH_ZONES).size).toBe(12);
  });
});
