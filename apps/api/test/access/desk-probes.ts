import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { aBooking, aModel, anAllocation, anOffer, aUnit } from '../builders.ts';
import { DeskClient } from '../desk-client.ts';
import { signedIn } from '../signed-in.ts';
import type { Cell } from './personas.ts';
import { onThing, once, type Outcome, type Probe } from './probe.ts';

const key = () => `key-${Math.random()}-of-a-probe`;
const TEN = '2026-03-05T09:00:00Z';
const ELEVEN = '2026-03-05T10:00:00Z';

/** A booking with its unit, in an hour's time. */
async function booked({ api, target }: Cell, values: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const unit = await aUnit(api, target.placeId, await aModel(api, 'VR_HEADSET', { minimum_age: 0 }));
  const offer = await anOffer(api, target.placeId, [{ category: 'VR_HEADSET' }], { safety_notice: false });
  const from = api.clock.now().getTime() + 3_600_000;
  const id = await aBooking(api, target.placeId, offer, { starts_at: new Date(from), ends_at: new Date(from + 3_600_000), ...values });
  await anAllocation(api, target.placeId, id, unit);
  return id;
}

const change = (mutation: string, type: string, more: Readonly<Record<string, unknown>> = {}, values: (cell: Cell) => Readonly<Record<string, unknown>> = () => ({})): Probe =>
  onThing(`mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename } }`, async (cell) => ({ input: { bookingId: await booked(cell, values(cell)), expectedVersion: 0, idempotencyKey: key(), ...more } }));

const past = ({ api }: Cell) => ({ starts_at: new Date(api.clock.now().getTime() - 3_000_000), ends_at: new Date(api.clock.now().getTime() + 600_000) });
const MINUTES = { durationMinutes: 30 };

/** A block, made by somebody of that place's team. */
async function blocked(cell: Cell): Promise<string> {
  const { api, target } = cell;
  const team = new DeskClient(await signedIn(api, `probe-${Math.random()}@exemple.example`, [['SITE_STAFF', 'PLACE', target.placeId]]));
  return (await team.block({ unitId: await aUnit(api, target.placeId, await aModel(api)), startsAt: TEN, endsAt: ELEVEN })).id;
}

/** Listens as a browser does, for a moment: told a line once the database is listened to, or shown the door. */
async function listened({ api, browser, target }: Cell): Promise<Outcome> {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  class Socket extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers: cookie === '' ? {} : { cookie } });
    }
  }
  const client = createClient({ url: `${api.url.replace('http', 'ws')}/graphql`, webSocketImpl: Socket, retryAttempts: 0 });
  try {
    return await new Promise<Outcome>((answer) => {
      const told = setInterval(() => void api.sql('UPDATE booking SET people = people WHERE place_id = $1', [target.placeId]), 100);
      const say = (outcome: Outcome) => {
        clearInterval(told);
        answer(outcome);
      };
      client.subscribe<unknown>(
        { query: 'subscription ($placeId: ID!) { planningChanged(placeId: $placeId) { placeId } }', variables: { placeId: target.placeId } },
        { next: ({ errors }) => say(errors === undefined ? 'yes' : errors[0]?.message.startsWith('You do not keep the desk') === true ? 'nothing' : 'no'), error: () => say('no'), complete: () => undefined },
      );
    });
  } finally {
    await client.dispose();
  }
}

export const DESK_PROBES: Readonly<Record<string, Probe>> = {
  'Query myPlaces': once('{ result: myPlaces { id } }'),
  'Query planning': onThing('query ($input: PlanningInput!) { result: planning(input: $input) { bookings { givenName email } } }', async (cell) => (await booked(cell), { input: { placeId: cell.target.placeId, from: '2026-03-03', days: 1 } })),
  'Query placeHours': onThing('query ($placeId: ID!) { result: placeHours(placeId: $placeId) { version } }', ({ target }) => ({ placeId: target.placeId })),
  'Query hoursPreview': onThing('query ($input: HoursWishInput!) { result: hoursPreview(input: $input) { __typename } }', ({ target }) => ({ input: { placeId: target.placeId, audience: 'GROUPS', week: null } })),
  'Mutation changeHours': onThing('mutation ($input: ChangeHoursInput!) { result: changeHours(input: $input) { __typename } }', ({ target }) => ({ input: { placeId: target.placeId, audience: 'GROUPS', week: null, expectedVersion: 0, idempotencyKey: key() } })),
  'Subscription planningChanged': { twice: true, call: async (cell) => (await booked(cell), listened(cell)) },
  'Mutation moveAtDesk': change('moveAtDesk', 'MoveAtDeskInput', { startsAt: '2026-03-05T13:00:00Z', ...MINUTES, evenIfClosed: true }),
  'Mutation markNoShow': change('markNoShow', 'DeskBookingInput', {}, past),
  'Mutation undoNoShow': change('undoNoShow', 'DeskBookingInput', {}, (cell) => ({ ...past(cell), status: 'NO_SHOW' })),
  'Mutation cancelAtDesk': change('cancelAtDesk', 'DeskBookingInput'),
  'Mutation checkInAtDesk': change('checkInAtDesk', 'ArrivalInput'),
  'Mutation undoCheckIn': change('undoCheckIn', 'ArrivalInput', {}, ({ api }) => ({ status: 'CHECKED_IN', checked_in_at: api.clock.now() })),
  'Mutation walkIn': onThing('mutation ($input: WalkInInput!) { result: walkIn(input: $input) { __typename } }', async (cell) => {
    await booked(cell);
    const offerId = await anOffer(cell.api, cell.target.placeId, [{ category: 'VR_HEADSET' }], { safety_notice: false });
    return { input: { placeId: cell.target.placeId, offerId, ...MINUTES, people: 1, safetyNoticeGiven: false, evenIfClosed: true, idempotencyKey: key() } };
  }),
  'Mutation blockUnit': onThing('mutation ($input: BlockUnitInput!) { result: blockUnit(input: $input) { __typename } }', async ({ api, target }) => ({
    input: { unitId: await aUnit(api, target.placeId, await aModel(api)), startsAt: TEN, endsAt: ELEVEN, reason: 'OTHER', idempotencyKey: key() },
  })),
  'Mutation liftBlock': onThing('mutation ($input: LiftBlockInput!) { result: liftBlock(input: $input) { __typename } }', async (cell) => ({ input: { blockId: await blocked(cell) } })),
};
