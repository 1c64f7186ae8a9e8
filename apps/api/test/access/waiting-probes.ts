import { WaitingClient } from '../waiting-client.ts';
import { aModel, anOffer, aUnit } from '../builders.ts';
import { emptyTurn } from '../waiting-turn.ts';
import type { Cell } from './personas.ts';
import { once, onThing, type Probe } from './probe.ts';

const key = () => `key-${Math.random()}-of-a-probe`;
const WHEN = { fromDay: '2026-03-03', toDay: '2026-03-13', noticeMinutes: 0 };

async function offerOf({ api, target }: Cell): Promise<string> {
  await aUnit(api, target.placeId, await aModel(api));
  return anOffer(api, target.placeId, [{ category: 'VR_HEADSET' }], { safety_notice: false });
}

/** A wish with its link; on another's, the link is that of a wish of one's own. */
async function linked(cell: Cell, state: 'UNCONFIRMED' | 'WAITING' | 'LEFT' = 'WAITING'): Promise<{ readonly entryId: string; readonly token: string }> {
  const list = new WaitingClient(cell.api);
  const joined = async () => {
    const { id } = await list.join({ offerId: await offerOf(cell) });
    await cell.api.sql('UPDATE waiting_entry SET state = $2 WHERE id = $1', [id, state]);
    return id;
  };
  const entryId = await joined();
  return { entryId, token: list.tokenOf(cell.own ? entryId : await joined()) };
}

const acting = (mutation: string, type: string, state: 'UNCONFIRMED' | 'WAITING' | 'LEFT', more: Readonly<Record<string, unknown>> = {}): Probe =>
  onThing(`mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename } }`, async (cell) => ({ input: { ...(await linked(cell, state)), ...more } }));

/** A session that is kept for the wish. */
const turned = (mutation: string, type: string): Probe =>
  onThing(`mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename } }`, async (cell) => {
    const link = await linked(cell);
    return { input: { ...link, bookingId: await emptyTurn(cell.api, link.entryId, cell.target.placeId) } };
  });

export const WAITING_PROBES: Readonly<Record<string, Probe>> = {
  'Mutation joinWaitingList': once('mutation ($input: JoinWaitingListInput!) { result: joinWaitingList(input: $input) { __typename } }', async (cell) => ({
    input: { offerId: await offerOf(cell), givenName: 'Camille', familyName: 'Durand', email: `${key()}@exemple.example`, when: WHEN, idempotencyKey: key() },
  })),
  'Query waiting': onThing('query ($entryId: ID!, $token: String!) { result: waiting(entryId: $entryId, token: $token) { id } }', (cell) => linked(cell)),
  'Query myWaiting': onThing('{ result: myWaiting { id } }', async (cell) => {
    const { entryId } = await linked(cell);
    await cell.api.sql('UPDATE waiting_entry SET email = $2 WHERE id = $1', [entryId, cell.own ? cell.email : 'somebody.else@exemple.example']);
    return {};
  }),
  'Mutation confirmWaiting': acting('confirmWaiting', 'WaitingEntryInput', 'UNCONFIRMED'),
  'Mutation changeWaiting': acting('changeWaiting', 'ChangeWaitingInput', 'WAITING', { when: WHEN }),
  'Mutation leaveWaitingList': acting('leaveWaitingList', 'WaitingEntryInput', 'WAITING'),
  'Mutation returnToWaitingList': acting('returnToWaitingList', 'WaitingEntryInput', 'LEFT'),
  'Mutation acceptTurn': turned('acceptTurn', 'AcceptTurnInput'),
  'Mutation declineTurn': turned('declineTurn', 'TurnInput'),
  'Query waitingLists': onThing('query ($placeId: ID!) { result: waitingLists(placeId: $placeId) { offerId } }', async (cell) => (await offerOf(cell), { placeId: cell.target.placeId })),
  'Mutation closeWaitingList': onThing('mutation ($input: CloseWaitingListInput!) { result: closeWaitingList(input: $input) { __typename ... on WaitingListOfOffer { offerId } ... on WaitingRefused { code } } }', async (cell) => ({ input: { offerId: await offerOf(cell), closed: true } })),
};
