import { createMessages } from '@escale/messages';
import { type Imported, previewOf } from './import.presenter.ts';

const { t } = createMessages('fr');
const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');
const refusedLine = (line: number): Imported['lines'][number] => ({ line, tag: 'TL-1', verdict: 'REFUSED', column: 'model', code: 'MODEL_UNKNOWN' });

it('tells what would be done, and why rows are left out', () => {
  const lines = [{ line: 2, tag: 'TL-0', verdict: 'ADD' as const, column: null, code: null }, refusedLine(5), { ...refusedLine(6), tag: null }];
  const { numbers, refused, moreRefused, work } = previewOf({ __typename: 'UnitsImported', added: 12, changed: 3, same: 0, refused: 1, lines }, t);
  expect(numbers).toBe('12 ajoutés, 3 modifiés, 1 refusé');
  expect(refused.map(plain)).toEqual(['Ligne 5 (TL-1), modèle : modèle inconnu du réseau', 'Ligne 6, modèle : modèle inconnu du réseau']);
  expect([moreRefused, work]).toEqual([0, 15]);
});

it('counts what is too much to be said', () => {
  const { refused, moreRefused } = previewOf({ __typename: 'UnitsImported', added: 0, changed: 0, same: 0, refused: 25, lines: Array.from({ length: 25 }, (_, index) => refusedLine(index)) }, t);
  expect([refused.length, moreRefused]).toEqual([20, 5]);
});
