import { labelsAddress, listAddress, positionAfter, unitPath } from './labels-address.ts';

const L7160 = { columns: 3, rows: 7 };

it('names sheet, first position, units and language', () => {
  expect(labelsAddress({ placeId: 'p1', unitIds: ['u1', 'u2'], format: 'L7160', first: 5, locale: 'fr' })).toBe('/fichiers/etiquettes/p1?format=L7160&depart=5&langue=fr&unites=u1%2Cu2');
  expect([listAddress('p1'), unitPath('u1')]).toEqual(['/export/equipements/p1.csv', '/gestion/equipements/u1']);
});

it.each([
  [1, 'ArrowRight', 2], [3, 'ArrowRight', 4], [1, 'ArrowLeft', 1], [1, 'ArrowUp', 1], [2, 'ArrowDown', 5], [20, 'ArrowDown', 20], [21, 'ArrowRight', 21], [8, 'Home', 1], [8, 'End', 21], [8, 'a', 8],
])('from position %i, %s leads to %i', (position, key, next) => {
  expect(positionAfter(position, key, L7160)).toBe(next);
});
