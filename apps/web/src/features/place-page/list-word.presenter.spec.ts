import { PAGE_LISTS } from '@escale/domain';
import { createMessages } from '@escale/messages';
import { describe, expect, test } from '@jest/globals';
import { listWord } from './list-word.presenter.ts';

const VALUES = Object.values(PAGE_LISTS).flat();

describe('a value of the national lists', () => {
  test.each(VALUES)('%s is said in English too', (value) => {
    const { t } = createMessages('en');
    expect(listWord(value, t)).not.toContain('placeList');
    if (value !== 'Seniors') expect(listWord(value, t)).not.toBe(value);
  });

  test.each(VALUES)('%s stays what the national format calls it in French', (value) => {
    expect(listWord(value, createMessages('fr').t)).toBe(value.replace("'", '’'));
  });

  test('that no list knows stays as its source wrote it', () => {
    expect(listWord('Cours de poterie', createMessages('en').t)).toBe('Cours de poterie');
  });
});
