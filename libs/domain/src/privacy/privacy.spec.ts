import { EXPORT_FIELDS, EXPORT_SECTIONS } from './export.ts';
import { PERSONAL_TABLE_NAMES, PERSONAL_TABLES, PLAIN_TABLES, type PersonalTable } from './personal-tables.ts';
import { PROCESSINGS } from './processing.ts';
import { cutoffOf, RETENTION_KINDS, RETENTION_RULES } from './retention.ts';

const tables: Readonly<Record<string, PersonalTable>> = PERSONAL_TABLES;

describe('the register', () => {
  it('has a table for every activity', () => {
    const used = new Set(Object.values(tables).map(({ processing }) => processing));
    expect(PROCESSINGS.filter((processing) => !used.has(processing))).toEqual([]);
  });

  it('names each column once', () => {
    for (const [name, { personal, plain }] of Object.entries(tables)) expect({ name, columns: new Set([...personal, ...plain]).size }).toEqual({ name, columns: personal.length + plain.length });
    expect(PERSONAL_TABLE_NAMES.filter((name) => name in PLAIN_TABLES)).toEqual([]);
  });
});

describe('retention', () => {
  it('has one rule a kind, on a column that exists', () => {
    expect(RETENTION_RULES.map(({ kind }) => kind)).toEqual([...RETENTION_KINDS]);
    for (const { kind, table, startsAt } of RETENTION_RULES) expect({ kind, known: [...(tables[table]?.personal ?? []), ...(tables[table]?.plain ?? [])].includes(startsAt) }).toEqual({ kind, known: true });
  });

  it('leaves out nothing but what others decide on: roles and ways in go with their account, the directory stays', () => {
    const ruled = new Set<string>(RETENTION_RULES.map(({ table }) => table));
    expect(PERSONAL_TABLE_NAMES.filter((name) => !ruled.has(name)).sort()).toEqual(['account_identity', 'passkey', 'password', 'place', 'role_grant', 'session_identity']);
  });

  it('counts days back from now', () => {
    expect(cutoffOf({ days: 30 }, new Date('2026-03-31T08:00:00Z'))).toEqual(new Date('2026-03-01T08:00:00Z'));
  });
});

it('an export names each part and each key once', () => {
  expect(new Set(EXPORT_SECTIONS).size).toBe(EXPORT_SECTIONS.length);
  expect(new Set(EXPORT_FIELDS).size).toBe(EXPORT_FIELDS.length);
});
