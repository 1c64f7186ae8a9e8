import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessCheck, type Operation } from '../../src/platform/access/access-check.ts';
import { signedIn } from '../signed-in.ts';
import { startApi, type TestApi } from '../test-api.ts';
import { ANOMALY_PROBES } from './anomaly-probes.ts';
import { ABSENCE_PROBES } from './absence-probes.ts';
import { ACCOUNT_PROBES } from './account-probes.ts';
import { BOOKING_PROBES } from './booking-probes.ts';
import { CATALOGUE_PROBES } from './catalogue-probes.ts';
import { LABEL_FILE_PROBES } from './label-file-probes.ts';
import { LABEL_PIECE_PROBES } from './label-piece-probes.ts';
import { LABEL_PROBES } from './label-probes.ts';
import { LABEL_REGISTER_PROBES } from './label-register-probes.ts';
import { CLOSURE_PROBES } from './closure-probes.ts';
import { STAFF_PROBES } from './staff-probes.ts';
import { DESK_PROBES } from './desk-probes.ts';
import { FLEET_FILES_PROBES } from './fleet-files-probes.ts';
import { FLEET_PROBES } from './fleet-probes.ts';
import { ATTENDANCE_PROBES } from './attendance-probes.ts';
import { GROUP_PROBES } from './group-probes.ts';
import { ORGANISATION_PROBES } from './organisation-probes.ts';
import { OFFERS_PROBES } from './offers-probes.ts';
import { IDENTITY_PROBES } from './identity-probes.ts';
import { WAITING_PROBES } from './waiting-probes.ts';
import { HELPING_PROBES } from './helping-probes.ts';
import { documentOf, type Row } from './matrix.ts';
import { KIOSK_PROBES } from './kiosk-probes.ts';
import { HAND_OUT_PROBES } from './hand-out-probes.ts';
import { KEY_PROBES } from './key-probes.ts';
import { MY_DATA_PROBES } from './my-data-probes.ts';
import { NETWORK_PROBES } from './network-probes.ts';
import { cellOf, PERSONAS, VISITOR } from './personas.ts';
import { PAGE_PROBES } from './page-probes.ts';
import type { Probe } from './probe.ts';
import { REROUTING_PROBES } from './rerouting-probes.ts';
import { SERIES_PROBES } from './series-probes.ts';
import { ROLES_PROBES } from './roles-probes.ts';

const PROBES: Readonly<Record<string, Probe>> = { ...ACCOUNT_PROBES, ...BOOKING_PROBES, ...DESK_PROBES, ...FLEET_PROBES, ...HELPING_PROBES, ...IDENTITY_PROBES, ...KEY_PROBES, ...MY_DATA_PROBES, ...NETWORK_PROBES, ...ROLES_PROBES, ...CLOSURE_PROBES, ...REROUTING_PROBES, ...OFFERS_PROBES, ...ORGANISATION_PROBES, ...FLEET_FILES_PROBES, ...STAFF_PROBES, ...PAGE_PROBES, ...SERIES_PROBES, ...ABSENCE_PROBES, ...GROUP_PROBES, ...ATTENDANCE_PROBES, ...WAITING_PROBES, ...CATALOGUE_PROBES, ...KIOSK_PROBES, ...HAND_OUT_PROBES, ...ANOMALY_PROBES, ...LABEL_PROBES, ...LABEL_REGISTER_PROBES, ...LABEL_FILE_PROBES, ...LABEL_PIECE_PROBES };
const COMMITTED = join(import.meta.dirname, '../../../../docs/access-matrix.md');

const nameOf = ({ kind, name }: Operation): string => `${kind} ${name}`;

let api: TestApi;
let operations: readonly Operation[];
const rows = new Map<string, Row>();
beforeAll(async () => {
  api = await startApi({ config: { rateLimits: false, securityContact: 'mailto:securite@exemple.example' } });
  operations = api.app.get(AccessCheck).operations();
  // So that no call meets the last administrator.
  for (const name of ['first', 'second']) await signedIn(api, `${name}@exemple.example`, [['ADMINISTRATOR', 'NETWORK', null]]);
});
afterAll(() => api.stop());

describe('who may do what', () => {
  it('is asked of every operation there is, and of none there is not', () => {
    expect(Object.keys(PROBES).sort()).toEqual(operations.map(nameOf).sort());
  });

  it.each(Object.entries(PROBES))('%s is called by everybody', async (name, { call, twice }) => {
    const row: Record<string, Row[string]> = {};
    for (const persona of PERSONAS) {
      const own = await call(await cellOf(api, persona, true));
      row[persona.name] = { own, other: twice ? await call(await cellOf(api, persona, false)) : null };
    }
    rows.set(name, row);
    expect(Object.keys(row)).toHaveLength(PERSONAS.length);
  }, 60_000);

  it('closes the door exactly where the stated access says so', () => {
    for (const operation of operations) {
      const { rule } = operation;
      for (const { name, role, kiosk } of PERSONAS) {
        const met = rows.get(nameOf(operation))?.[name];
        const nobody = name === VISITOR || kiosk !== undefined;
        const closed = typeof rule === 'object' ? role === null || !rule.anyOf.includes(role) : rule === 'kiosk' ? kiosk !== 'PAIRED' : rule === 'signed-in' && nobody;
        expect([nameOf(operation), name, met?.own === 'no']).toEqual([nameOf(operation), name, closed]);
        if (met?.other !== null) expect([nameOf(operation), name, met?.other === 'no']).toEqual([nameOf(operation), name, closed]);
      }
    }
  });

  it('shows and changes what is another’s only to those whose scope is the whole network', () => {
    const wide = new Set(PERSONAS.filter(({ scope }) => scope === 'NETWORK').map(({ name }) => name));
    const reached = operations.flatMap((operation) => PERSONAS.filter(({ name }) => !wide.has(name) && rows.get(nameOf(operation))?.[name]?.other === 'yes').map(({ name }) => `${nameOf(operation)} by ${name}`));
    expect(reached).toEqual([]);
  });

  it('is what was reviewed', () => {
    const text = documentOf(operations, rows);
    if (process.env['UPDATE_ACCESS_MATRIX'] === '1') writeFileSync(COMMITTED, text);
    expect(readFileSync(COMMITTED, 'utf8')).toBe(text);
  });
});
