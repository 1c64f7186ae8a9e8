import { describe, expect, it } from '@jest/globals';
import { timeZone } from '@escale/domain';
import { askedOf, type Looked, readLooked, writeLooked } from './looked.ts';

const PARIS = timeZone('Europe/Paris');
const ALL: Looked = { decided: false, code: null, days: null };

describe('what the address says is looked at', () => {
  it.each<Looked>([ALL, { decided: true, code: 'CLOCK_UNSURE', days: { from: '2026-03-28', to: '2026-03-29' } }, { ...ALL, days: { from: '2026-03-28', to: '2026-03-28' } }])('is read as it was written: %j', (looked) => {
    expect(readLooked(writeLooked('la-forge', looked))).toEqual(looked);
  });

  it.each(['du=2026-02-30&au=2026-03-01', 'du=2026-03-02&au=2026-03-01', 'du=2026-03-02', 'sujet=AUTRE&etat=autre'])('is everything where it cannot be read: %s', (query) => {
    expect(readLooked(new URLSearchParams(query))).toEqual(ALL);
  });

  it('days are whole days of the place, the one on which its clocks change included', () => {
    expect(askedOf({ ...ALL, days: { from: '2026-03-29', to: '2026-03-29' } }, PARIS)).toEqual({ decided: false, code: null, raisedFrom: '2026-03-28T23:00:00.000Z', raisedUntil: '2026-03-29T22:00:00.000Z' });
    expect(askedOf(ALL, PARIS)).toEqual({ decided: false, code: null, raisedFrom: null, raisedUntil: null });
  });
});
