import { createMessages } from '@escale/messages';
import { factsInWords, startOfDay } from './entry-words.presenter.ts';

const { t } = createMessages('fr');

test('a role is said by its name, the rest as it was written', () => {
  expect(factsInWords([{ name: 'role', value: 'SITE_STAFF' }, { name: 'scopeId', value: '70' }, { name: 'role', value: 'GONE' }], t)).toEqual([
    { name: 'role', value: 'Équipe du lieu' },
    { name: 'scopeId', value: '70' },
    { name: 'role', value: 'GONE' },
  ]);
});

test('a day begins at midnight where the reader is, across the change of the hour', () => {
  const begins = new Date(startOfDay('2026-03-29'));
  expect([begins.getHours(), begins.getDate()]).toEqual([0, 29]);
  const next = new Date(startOfDay('2026-03-29', 1));
  expect([next.getHours(), next.getDate()]).toEqual([0, 30]);
});
