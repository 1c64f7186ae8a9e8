import { aConfirmedGroup, aNamedGroup } from '../attendance-ground.ts';
import { anOffer } from '../builders.ts';
import { randomUUID } from 'node:crypto';
import type { Cell } from './personas.ts';
import { SigningLink } from '../../src/features/visit/signing/signing-link.ts';
import { aKiosk, codeOf, signedAtKiosk } from '../signing-ground.ts';
import { onThing, opened, type Probe } from './probe.ts';

interface Held {
  readonly groupBookingId: string;
  readonly sessionId: string;
  readonly learnerId: string;
}

/** A group of the target's organisation whose session at the target's place has begun, with somebody who is expected. */
async function begun({ api, target }: Cell): Promise<Held> {
  const { placeId, organisationId } = target;
  const offerId = await anOffer(api, placeId, [], { safety_notice: false });
  await api.sql(`UPDATE agreement SET state = 'ENDED' WHERE organisation_id = $1 AND state IN ('ASKED', 'AGREED')`, [organisationId]);
  const start = new Date(api.clock.now().getTime() - 3_600_000);
  const { groupBookingId, sessionIds: [sessionId = ''] } = await aConfirmedGroup(api, { organisationId, sessions: [{ placeId, offerId, startsAt: start.toISOString(), endsAt: api.clock.now().toISOString() }] });
  const { people: [person] } = await aNamedGroup(api, { organisationId, groupBookingId, people: [{ givenName: 'Lou', familyName: 'Roy' }] });
  return { groupBookingId, sessionId, learnerId: person?.id ?? '' };
}

const noted = async (cell: Cell) => {
  const { sessionId, learnerId } = await begun(cell);
  return { input: { sessionId, marks: [{ learnerId, day: cell.api.clock.now().toISOString().slice(0, 10), half: 'MORNING', present: true }], idempotencyKey: `key-${randomUUID()}-of-a-probe` } };
};

/** An entry of it. */
const signed = async (cell: Cell) => {
  const { sessionId, learnerId } = await begun(cell);
  await signedAtKiosk(cell.api, { kioskId: await aKiosk(cell.api, cell.target.placeId), bookingId: sessionId, learnerId, at: cell.api.clock.now() });
  const [entry] = await cell.api.sql<{ id: string }>('SELECT id FROM attendance_signature WHERE booking_id = $1', [sessionId]);
  return { input: { sessionId, signatureId: entry?.id ?? '' } };
};

/** With the learner's own link, or one with another's secret. */
const linked = async (cell: Cell) => {
  const { groupBookingId, sessionId, learnerId } = await begun(cell);
  const token = cell.api.app.get(SigningLink, { strict: false }).token({ groupBookingId, learnerId });
  return { token: cell.own ? token : token.replace(learnerId, randomUUID()), sessionId };
};

const signing = async (cell: Cell) => {
  const presenceCode = await codeOf(cell.api, await aKiosk(cell.api, cell.target.placeId));
  return { input: { ...(await linked(cell)), presenceCode, day: cell.api.clock.now().toISOString().slice(0, 10), half: 'MORNING', idempotencyKey: `key-${randomUUID()}-of-a-probe` } };
};

/** The same, with the session tomorrow and an address. */
const toCome = async (cell: Cell) => {
  const { groupBookingId, sessionId } = await begun(cell);
  await cell.api.sql(`UPDATE booking SET starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day' WHERE id = $1`, [sessionId]);
  await cell.api.sql(`UPDATE cohort_learner SET email = 'lou@exemple.example' WHERE cohort_id = (SELECT cohort_id FROM group_booking WHERE id = $1)`, [groupBookingId]);
  const [group] = await cell.api.sql<{ version: number }>('SELECT version FROM group_booking WHERE id = $1', [groupBookingId]);
  return { input: { groupBookingId, expectedVersion: group?.version ?? 0, idempotencyKey: `key-${randomUUID()}-of-a-probe` } };
};

export const ATTENDANCE_PROBES: Readonly<Record<string, Probe>> = {
  'Query groupAttendance': onThing('query ($id: ID!) { result: groupAttendance(groupBookingId: $id) { groupBookingId } }', async (cell) => ({ id: (await begun(cell)).groupBookingId })),
  'Mutation noteAttendance': onThing('mutation ($input: NoteAttendanceInput!) { result: noteAttendance(input: $input) { __typename } }', noted),
  'Query groupConvocations': onThing('query ($id: ID!) { result: groupConvocations(groupBookingId: $id) { groupBookingId } }', async (cell) => ({ id: (await begun(cell)).groupBookingId })),
  'Mutation sendConvocations': onThing('mutation ($input: SendConvocationsInput!) { result: sendConvocations(input: $input) { __typename } }', toCome),
  'Mutation confirmSignature': onThing('mutation ($input: ConfirmSignatureInput!) { result: confirmSignature(input: $input) { __typename } }', signed),
  'Query presenceToSign': onThing('query ($token: String!) { result: presenceToSign(token: $token) { id } }', async (cell) => ({ token: (await linked(cell)).token })),
  'Mutation signPresence': onThing('mutation ($input: SignPresenceInput!) { result: signPresence(input: $input) { __typename } }', signing),
  'route PapersController.key': { twice: false, call: async (cell) => opened(cell, '/export/papiers/cle-publique') },
  'route PapersController.paper': { twice: true, call: async (cell) => opened(cell, `/export/papiers/${(await begun(cell)).groupBookingId}/convocations.pdf`) },
};
