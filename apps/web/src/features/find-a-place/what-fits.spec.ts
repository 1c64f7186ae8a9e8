import { describe, expect, test } from '@jest/globals';
import { whatFits } from './what-fits.ts';

const options = ['Casque VR', 'Poste informatique', 'Souder à l’arc : les bons gestes', 'Électricité du bâtiment'].map((label) => ({ label }));
const fitting = (typed: string): string[] => whatFits(options, typed).map(({ label }) => label);

describe('what fits the words typed', () => {
  test('is found by the beginning of any word, accents forgiven', () => {
    expect(fitting('elec bat')).toEqual(['Électricité du bâtiment']);
    expect(fitting('VR')).toEqual(['Casque VR']);
    expect(fitting('arc')).toEqual(['Souder à l’arc : les bons gestes']);
  });

  test('is everything for nothing, and nothing for nonsense', () => {
    expect(fitting('  ')).toHaveLength(4);
    expect(fitting('%_\'; DROP')).toEqual([]);
  });
});
