import { randomUUID } from 'node:crypto';
import { aModel, anOffer, aUnit } from '../builders.ts';
import { anAgreement } from '../groups-ground.ts';
import { aCohort } from '../names-ground.ts';
import type { Cell } from './personas.ts';
import { onThing, type Probe } from './probe.ts';

const key = () => `key-${randomUUID()}-of-a-probe`;

/** The target's organisation, verified, with an agreement and an offer at its place, at hours nobody else asks for. */
async function ground({ api, target }: Cell): Promise<{ readonly agreementId: string; readonly offerId: string }> {
  const { placeId, organisationId } = target;
  await api.sql(`UPDATE organisation SET kind = 'TRAINING_ORGANISATION', standing = 'VERIFIED' WHERE id = $1`, [organisationId]);
  await api.sql(`UPDATE agreement SET state = 'ENDED' WHERE organisation_id = $1 AND state IN ('ASKED', 'AGREED')`, [organisationId]);
  const agreementId = await anAgreement(api, organisationId, placeId, [], { bookers: 'MANAGERS_AND_TRAINERS' });
  const modelId = await aModel(api, 'SIMULATOR', { minimum_age: 0 });
  await aUnit(api, placeId, modelId);
  const offerId = await anOffer(api, placeId, [{ category: 'SIMULATOR', model_id: modelId, per_person: false }], { group_people_most: 4, group_minutes_least: 30, group_minutes_most: 120, safety_notice: false });
  return { agreementId, offerId };
}

/** The same, with an agreement that counts hours. */
async function limited(cell: Cell): Promise<{ readonly offerId: string }> {
  const { agreementId, offerId } = await ground(cell);
  await cell.api.sql(`UPDATE agreement SET quotas = '[{ "category": null, "hours": 9000, "period": "YEAR" }]' WHERE id = $1`, [agreementId]);
  return { offerId };
}

const need = { people: 1, units: [] };
const searched = async (cell: Cell) => {
  await ground(cell);
  return { input: { organisationId: cell.target.organisationId, need, dates: [{ day: '2026-03-12', from: '09:00', to: '10:00' }], placeIds: [cell.target.placeId] } };
};
const wished = async (cell: Cell) => {
  const { offerId } = await ground(cell);
  return { input: { organisationId: cell.target.organisationId, title: 'Sonde', need, sessions: [{ offerId, startsAt: '2026-03-12T08:00:00Z', durationMinutes: 60 }], idempotencyKey: key() } };
};

/** A group that is held, written as a hold writes it: who holds it is not what is asked. */
async function held(cell: Cell): Promise<string> {
  const { api, target } = cell;
  const { agreementId, offerId } = await ground(cell);
  const [id, bookingId] = [randomUUID(), randomUUID()];
  await api.sql(`INSERT INTO group_booking (id, organisation_id, title, people, units, request_key, request_hash, created_at) VALUES ($1, $2, 'Sonde', 1, '[]', $3, '', now())`, [id, target.organisationId, key()]);
  await api.sql(
    `INSERT INTO booking (place_id, id, offer_id, starts_at, ends_at, people, status, hold_expires_at, token_hash, group_booking_id, agreement_id, group_name, group_needs, created_at)
     VALUES ($1, $2, $3, '2026-03-12T08:00:00Z', '2026-03-12T09:00:00Z', 1, 'HELD', '2100-01-01T00:00:00Z', '', $4, $5, 'Sonde', '[]', now())`,
    [target.placeId, bookingId, offerId, id, agreementId],
  );
  return id;
}

/** Such a group confirmed, with a cohort whoever calls trains as well: that alone opens nothing. Who comes was said, so that a stranger would read it. */
async function named(cell: Cell): Promise<{ readonly groupBookingId: string; readonly expectedVersion: number; readonly cohortId: string; readonly learnerId: string; readonly otherId: string }> {
  const { api, target, accountId } = cell;
  const groupBookingId = await held(cell);
  await api.sql('UPDATE group_booking SET confirmed_at = now() WHERE id = $1', [groupBookingId]);
  const { id: cohortId, learnerIds: [learnerId = '', otherId = ''] } = await aCohort(api, target.organisationId, [{ givenName: 'Lou' }, { givenName: 'Max' }]);
  if (accountId !== null) await api.sql('INSERT INTO cohort_trainer (cohort_id, account_id) VALUES ($1, $2)', [cohortId, accountId]);
  await api.sql('INSERT INTO session_learner (place_id, booking_id, cohort_id, learner_id) SELECT place_id, id, $2, $3 FROM booking WHERE group_booking_id = $1', [groupBookingId, cohortId, learnerId]);
  const [row] = await api.sql<{ version: number }>('SELECT version FROM group_booking WHERE id = $1', [groupBookingId]);
  return { groupBookingId, expectedVersion: row?.version ?? 0, cohortId, learnerId, otherId };
}

const contact = { contactName: 'Anne Vidal', contactEmail: 'anne@ateliers.example' };

export const GROUP_PROBES: Readonly<Record<string, Probe>> = {
  'Query groupPlaces': onThing('query ($input: GroupPlacesInput!) { result: groupPlaces(input: $input) { __typename } }', searched),
  'Query groupQuotas': onThing('query ($input: GroupQuotasInput!) { result: groupQuotas(input: $input) { agreementId } }', async (cell) => {
    const { offerId } = await limited(cell);
    return { input: { organisationId: cell.target.organisationId, need, sessions: [{ offerId, startsAt: '2026-03-12T08:00:00Z', durationMinutes: 60 }] } };
  }),
  'Query quotasOfGroup': onThing('query ($id: ID!) { result: quotasOfGroup(groupBookingId: $id) { agreementId } }', async (cell) => {
    const id = await held(cell);
    await cell.api.sql(`UPDATE agreement SET quotas = '[{ "category": null, "hours": 9000, "period": "YEAR" }]' WHERE organisation_id = $1 AND state = 'AGREED'`, [cell.target.organisationId]);
    return { id };
  }),
  'Query myGroupBookings': onThing('query ($organisationId: ID!) { result: myGroupBookings(organisationId: $organisationId) { id } }', async (cell) => (await held(cell), { organisationId: cell.target.organisationId })),
  'Query groupBooking': onThing('query ($id: ID!) { result: groupBooking(id: $id) { id } }', async (cell) => ({ id: await held(cell) })),
  'Mutation holdGroup': onThing('mutation ($input: HoldGroupInput!) { result: holdGroup(input: $input) { __typename } }', wished),
  'Mutation confirmGroup': onThing('mutation ($input: ConfirmGroupInput!) { result: confirmGroup(input: $input) { __typename } }', async (cell) => ({ input: { groupBookingId: await held(cell), ...contact } })),
  'Mutation cancelGroup': onThing('mutation ($input: CancelGroupInput!) { result: cancelGroup(input: $input) { __typename } }', async (cell) => ({ input: { groupBookingId: await held(cell) } })),
  'Mutation changeGroup': onThing('mutation ($input: ChangeGroupInput!) { result: changeGroup(input: $input) { __typename } }', async (cell) => ({ input: { groupBookingId: await held(cell), expectedVersion: 0, scope: 'ALL', people: 1, units: [] } })),
  'Query groupNames': onThing('query ($groupBookingId: ID!) { result: groupNames(groupBookingId: $groupBookingId) { learners { id } } }', async (cell) => ({ groupBookingId: (await named(cell)).groupBookingId })),
  'Mutation nameGroup': onThing('mutation ($input: NameGroupInput!) { result: nameGroup(input: $input) { __typename } }', async (cell) => {
    const { learnerId, otherId: _, ...input } = await named(cell);
    return { input: { ...input, learnerIds: [learnerId] } };
  }),
  'Mutation substituteLearner': onThing('mutation ($input: SubstituteLearnerInput!) { result: substituteLearner(input: $input) { __typename } }', async (cell) => {
    const { learnerId, otherId, ...input } = await named(cell);
    return { input: { ...input, leaving: learnerId, coming: otherId } };
  }),
};
