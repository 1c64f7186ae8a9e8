import { say } from './words.mjs';

/**
 * What apps/api/src/migrate.ts tells of its work, in the words of the launcher; what is not from it stays as it is.
 * @param {string} line @returns {string} empty when there is nothing to say
 */
export const sayMigration = (line) => {
  if (!/^\{"(migrated|communes)":/.test(line)) return line;
  /** @type {{ migrated?: string[], communes?: number }} */
  const { migrated, communes } = JSON.parse(line);
  if (migrated) return migrated.length === 0 ? say.databaseUpToDate : migrated.map(say.migrated).join('\n');
  return communes ? say.communesLoaded(communes) : '';
};
