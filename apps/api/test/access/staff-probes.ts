import { aShift } from '../builders.ts';
import type { Cell } from './personas.ts';
import { onThing, type Probe } from './probe.ts';

const key = () => `key-${Math.random()}-of-a-probe`;
const planned = ({ api, target }: Cell): Promise<string> => aShift(api, target.placeId, '2026-03-05T13:00:00Z', '2026-03-05T17:00:00Z');
const whoOf = async ({ api }: Cell, shiftId: string) => (await api.sql<{ id: string }>('SELECT account_id AS id FROM shift WHERE id = $1', [shiftId]))[0]?.id;
const grantOf = async (cell: Cell) => (await cell.api.sql<{ id: string }>('SELECT g.id FROM role_grant g JOIN shift k ON k.account_id = g.account_id WHERE k.id = $1', [await planned(cell)]))[0]?.id;
const changeOf = async (cell: Cell) => ({ placeId: cell.target.placeId, shiftId: await planned(cell), reach: 'ONE' });

export const STAFF_PROBES: Readonly<Record<string, Probe>> = {
  'Query teamWeek': onThing('query ($placeId: ID!) { result: teamWeek(placeId: $placeId, from: "2026-03-02") { plans shifts { id } } }', async (cell) => (await planned(cell), { placeId: cell.target.placeId })),
  'Query shiftPreview': onThing('query ($input: ShiftChangeInput!) { result: shiftPreview(input: $input) { __typename } }', async (cell) => ({ input: await changeOf(cell) })),
  'Query weekCopyPreview': onThing('query ($input: CopyWeekInput!) { result: weekCopyPreview(input: $input) { __typename } }', async (cell) => (await planned(cell), { input: { placeId: cell.target.placeId, week: '2026-03-09' } })),
  'Query teamRoleEnd': onThing('query ($grantId: ID!) { result: teamRoleEnd(grantId: $grantId) { shifts alone } }', async (cell) => ({ grantId: await grantOf(cell) })),
  'Mutation planShifts': onThing('mutation ($input: PlanShiftsInput!) { result: planShifts(input: $input) { __typename } }', async (cell) => ({ input: { placeId: cell.target.placeId, accountId: await whoOf(cell, await planned(cell)), day: '2026-03-06', from: '14:00', to: '18:00', idempotencyKey: key() } })),
  'Mutation changeShifts': onThing('mutation ($input: ChangeShiftsInput!) { result: changeShifts(input: $input) { __typename } }', async (cell) => ({ input: { ...(await changeOf(cell)), expectedVersion: 0, aloneIds: [], idempotencyKey: key() } })),
  'Mutation restoreShifts': onThing('mutation ($input: RestoreShiftsInput!) { result: restoreShifts(input: $input) { __typename } }', async (cell) => {
    const removalKey = key();
    await aShift(cell.api, cell.target.placeId, '2026-03-05T13:00:00Z', '2026-03-05T17:00:00Z', { removed_at: cell.api.clock.now(), removal_key: removalKey });
    return { input: { placeId: cell.target.placeId, removalKey, idempotencyKey: key() } };
  }),
  'Mutation copyShifts': onThing('mutation ($input: CopyShiftsInput!) { result: copyShifts(input: $input) { __typename } }', async (cell) => (await planned(cell), { input: { placeId: cell.target.placeId, week: '2026-03-09', idempotencyKey: key() } })),
};
