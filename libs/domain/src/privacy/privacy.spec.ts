import { type ColumnExport, EXPORT_OF_COLUMNS, WITHHELD_REASONS } from './export-columns.ts';
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
    const columnsOf = (table: string): readonly string[] => [...(tables[table]?.personal ?? []), ...(tables[table]?.plain ?? []), ...(PLAIN_TABLES[table] ?? [])];
    expect(RETENTION_RULES.map(({ kind }) => kind)).toEqual([...RETENTION_KINDS]);
    for (const { kind, table, startsAt } of RETENTION_RULES) expect({ kind, known: columnsOf(table).includes(startsAt) }).toEqual({ kind, known: true });
  });

  it('leaves out nothing but what others decide on: roles and ways in go with their account, the directory stays', () => {
    const ruled = new Set<string>(RETENTION_RULES.map(({ table }) => table));
    expect(PERSONAL_TABLE_NAMES.filter((name) => !ruled.has(name)).sort()).toEqual(['account_identity', 'attendance_fact', 'closure', 'cohort_trainer', 'headset_session', 'incident', 'kiosk_resolution', 'label_act', 'label_answer', 'label_application', 'label_message', 'label_piece', 'label_upload', 'passkey', 'password', 'place', 'role_grant', 'safety_notice', 'session_identity', 'session_learner', 'signature_confirmation', 'unit_event', 'unused_notice', 'waiting_turn']);
  });

  it('counts days back from now', () => {
    expect(cutoffOf({ days: 30 }, new Date('2026-03-31T08:00:00Z'))).toEqual(new Date('2026-03-01T08:00:00Z'));
  });
});

describe('an export', () => {
  const columns: Readonly<Record<string, Readonly<Record<string, ColumnExport>>>> = EXPORT_OF_COLUMNS;
  const lines = Object.entries(columns).flatMap(([table, all]) => Object.entries(all).map(([column, where]) => ({ column: `${table}.${column}`, where })));

  it('gives every personal column, or says why not', () => {
    const personal = Object.entries(tables).flatMap(([table, { personal: all }]) => all.map((column) => `${table}.${column}`));
    expect(lines.map(({ column }) => column).sort()).toEqual(personal.sort());
  });

  it('gives them in parts and under keys that it has, and withholds for reasons that are stated', () => {
    const known = (where: ColumnExport): boolean => {
      if ('withheld' in where) return WITHHELD_REASONS.includes(where.withheld);
      const [section, field] = ('as' in where ? where.as : where.told).split('.');
      return EXPORT_SECTIONS.some((name) => name === section) && EXPORT_FIELDS.some((name) => name === field);
    };
    expect(lines.filter(({ where }) => !known(where))).toEqual([]);
  });
});

it('an export names each part and each key once', () => {
  expect(new Set(EXPORT_SECTIONS).size).toBe(EXPORT_SECTIONS.length);
  expect(new Set(EXPORT_FIELDS).size).toBe(EXPORT_FIELDS.length);
});
