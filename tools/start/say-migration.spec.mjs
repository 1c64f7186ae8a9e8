import { describe, expect, it } from '@jest/globals';
import { sayMigration } from './say-migration.mjs';
import { say } from './words.mjs';

describe('what the launcher says of the database', () => {
  it.each([
    ['nothing to do', '{"migrated":[]}', say.databaseUpToDate],
    ['two changes', '{"migrated":["First1","Second2"]}', `${say.migrated('First1')}\n${say.migrated('Second2')}`],
    ['communes', '{"communes":34946}', say.communesLoaded(34_946)],
    ['no communes to load', '{"communes":0}', ''],
    ['an object of an error', '{ length: 104 }', '{ length: 104 }'],
    ['a warning of Node', '(node:1) Warning: {"x":1}', '(node:1) Warning: {"x":1}'],
  ])('%s', (_what, line, said) => {
    expect(sayMigration(line)).toBe(said);
  });
});
