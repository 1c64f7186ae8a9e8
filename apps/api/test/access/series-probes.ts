import { randomUUID } from 'node:crypto';
import { aModel, anOffer, aUnit } from '../builders.ts';
import { SeriesClient, type SeriesAnswer } from '../series-client.ts';
import type { Cell } from './personas.ts';
import { once, onThing, type Probe } from './probe.ts';

const RHYTHM = { firstDay: '2026-03-05', at: '10:00', everyWeeks: 1, weekdays: ['THURSDAY'], count: 2 };
const SESSIONS = [{ index: 0, startsAt: '2026-03-05T09:00:00Z' }, { index: 1, startsAt: '2026-03-12T09:00:00Z' }];

async function offerOf({ api, target }: Cell): Promise<string> {
  await aUnit(api, target.placeId, await aModel(api));
  return anOffer(api, target.placeId, [{ category: 'VR_HEADSET' }], { safety_notice: false, notice_minutes: 0, horizon_days: 60 });
}

const made = async (cell: Cell): Promise<SeriesAnswer> => new SeriesClient(cell.api).book({ offerId: await offerOf(cell), rhythm: RHYTHM, sessions: SESSIONS });

/** With its own secret, or that of another's. */
async function held(cell: Cell): Promise<{ readonly id: string; readonly token: string }> {
  const { id, token } = await made(cell);
  return { id, token: cell.own ? token : (await made(cell)).token };
}
const ofHeld = (more: Readonly<Record<string, unknown>> = {}) => async (cell: Cell) => {
  const { id: seriesId, token } = await held(cell);
  return { input: { seriesId, token, ...more } };
};
const wish = async (cell: Cell) => ({ offerId: await offerOf(cell), durationMinutes: 60, rhythm: RHYTHM });
const whole = async (cell: Cell) => ({ input: { ...(await wish(cell)), sessions: SESSIONS, givenName: 'Camille', familyName: 'Durand', idempotencyKey: randomUUID() } });

export const SERIES_PROBES: Readonly<Record<string, Probe>> = {
  'Query seriesPreview': once('query ($input: SeriesWishInput!) { result: seriesPreview(input: $input) { __typename } }', async (cell) => ({ input: await wish(cell) })),
  'Mutation bookSeries': once('mutation ($input: BookSeriesInput!) { result: bookSeries(input: $input) { __typename } }', whole),
  'Mutation bookSeriesAtDesk': onThing('mutation ($input: BookSeriesInput!) { result: bookSeriesAtDesk(input: $input) { __typename } }', whole),
  'Query bookingSeries': onThing('query ($id: ID!, $token: String!) { result: bookingSeries(id: $id, token: $token) { id } }', held),
  'Mutation cancelSeries': onThing('mutation ($input: CancelSeriesInput!) { result: cancelSeries(input: $input) { __typename } }', ofHeld()),
  'Mutation moveSeries': onThing('mutation ($input: MoveSeriesInput!) { result: moveSeries(input: $input) { __typename } }', ofHeld({ from: 0, startsAt: '2026-03-05T10:00:00Z' })),
};
