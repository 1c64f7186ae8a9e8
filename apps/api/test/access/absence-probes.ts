import { randomUUID } from 'node:crypto';
import { aBooking, aModel, anOffer, aUnit } from '../builders.ts';
import { BookingClient } from '../booking-client.ts';
import { NETWORK_RULES_SENT } from '../network-rules.ts';
import type { Cell } from './personas.ts';
import { once, onThing, type Probe } from './probe.ts';

const STARTS = '2026-03-05T09:00:00Z';

/** Somebody who did not come, at that place. */
async function absence({ api, target }: Cell): Promise<string> {
  const offerId = await anOffer(api, target.placeId, [{ category: 'VR_HEADSET' }], { absence_reminder_hours: 24 });
  const bookingId = await aBooking(api, target.placeId, offerId, { status: 'NO_SHOW' });
  await api.sql('INSERT INTO absence (place_id, booking_id, noted_at, automatic, contested_at) VALUES ($1, $2, $3, false, $3)', [target.placeId, bookingId, api.clock.now()]);
  return bookingId;
}

/** A booking with its secret, noted as an absence or arrived; on another's, the secret is that of a booking of one's own. */
const held = (status: 'NO_SHOW' | 'CHECKED_IN') => async (cell: Cell): Promise<{ readonly input: object }> => {
  const client = new BookingClient(cell.api);
  const made = async (placeId: string) => {
    await aUnit(cell.api, placeId, await aModel(cell.api, 'VR_HEADSET', { minimum_age: 0 }));
    return client.booked({ offerId: await anOffer(cell.api, placeId, [{ category: 'VR_HEADSET' }], { absence_reminder_hours: 24 }), startsAt: STARTS });
  };
  const booking = await made(cell.target.placeId);
  await cell.api.sql('UPDATE booking SET status = $2 WHERE id = $1', [booking.id, status]);
  if (status === 'NO_SHOW') await cell.api.sql('INSERT INTO absence (place_id, booking_id, noted_at, automatic) VALUES ($1, $2, $3, false)', [cell.target.placeId, booking.id, cell.api.clock.now()]);
  const secret = cell.own ? booking : await made(cell.mine.placeId);
  return { input: { bookingId: booking.id, holdToken: secret.holdToken } };
};

export const ABSENCE_PROBES: Readonly<Record<string, Probe>> = {
  'Query absences': onThing('query ($placeId: ID!) { result: absences(placeId: $placeId) { bookingId givenName } }', async (cell) => (await absence(cell), { placeId: cell.target.placeId })),
  'Query absenceRules': onThing('query ($placeId: ID!) { result: absenceRules(placeId: $placeId) { graceMinutes } }', (cell) => ({ placeId: cell.target.placeId })),
  'Query absenceLimit': once('{ result: absenceLimit { absences } }', async ({ api }) => {
    await api.sql('INSERT INTO absence_limit (absences, within_days, for_days) VALUES (10, 7, 7) ON CONFLICT DO NOTHING');
    return {};
  }),
  'Query myAbsences': once('{ result: myAbsences { countedAt } }'),
  'Mutation answerAbsence': onThing('mutation ($input: AnswerAbsenceInput!) { result: answerAbsence(input: $input) { __typename } }', async (cell) => ({ input: { bookingId: await absence(cell), answer: 'EXCUSED' } })),
  'Mutation changeAbsenceRules': onThing('mutation ($input: AbsenceRulesInput!) { result: changeAbsenceRules(input: $input) { __typename } }', (cell) => ({ input: { placeId: cell.target.placeId, graceMinutes: 30, teamNotes: false } })),
  'Mutation changeAbsenceLimit': once('mutation { result: changeAbsenceLimit(limit: { absences: 10, withinDays: 7, forDays: 7 }) { __typename } }'),
  'Query networkRules': once('{ result: networkRules { version turnMinutes } }'),
  'Mutation changeNetworkRules': once('mutation ($input: NetworkRulesInput!) { result: changeNetworkRules(input: $input) { __typename } }', async ({ api }) => {
    const [row] = await api.sql<{ version: number }>('SELECT version FROM waiting_rules');
    return { input: { ...NETWORK_RULES_SENT, expectedVersion: row?.version ?? 0 } };
  }),
  'Mutation contestAbsence': onThing('mutation ($input: ContestAbsenceInput!) { result: contestAbsence(input: $input) { __typename } }', held('NO_SHOW')),
  'Mutation leaveEarly': onThing('mutation ($input: LeaveEarlyInput!) { result: leaveEarly(input: $input) { __typename } }', held('CHECKED_IN')),
  'Mutation leaveAtDesk': onThing('mutation ($input: ArrivalInput!) { result: leaveAtDesk(input: $input) { __typename } }', async (cell) => {
    const { api, target } = cell;
    const bookingId = await aBooking(api, target.placeId, await anOffer(api, target.placeId), { status: 'CHECKED_IN' });
    const [row] = await api.sql<{ version: number }>('SELECT version FROM booking WHERE id = $1', [bookingId]);
    return { input: { bookingId, expectedVersion: row?.version ?? 0, idempotencyKey: randomUUID() } };
  }),
};
