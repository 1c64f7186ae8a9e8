import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { BookingAnswer } from '../documents.ts';
import { startApi, type TestApi } from '../test-api.ts';
import { brokenAt, quotasExceeded } from './soundness.ts';
import { World } from './world.ts';

// What looks for what may never be is of use only if it finds it: here each of it is made by hand.
let api: TestApi;
let world: World;
let single: BookingAnswer;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  world = await World.begin(api);
  const [place, organisation] = [world.places[0], world.organisations[0]];
  if (place === undefined || organisation === undefined) throw new Error('There is a place, and an organisation.');
  single = await world.person.booked({ offerId: place.headsets, startsAt: '2026-03-03T08:00:00Z', people: 2 });
  const sessions = ['2026-03-04', '2026-03-05'].map((day) => ({ offerId: place.headsets, startsAt: `${day}T08:00:00Z`, durationMinutes: 120 }));
  await organisation.manager.hold({ organisationId: organisation.id, need: { people: 3, units: [{ category: 'VR_HEADSET', count: 3 }] }, sessions });
  await world.list.waiting({ offerId: place.headsets, when: { fromDay: '2026-03-04', toDay: '2026-03-05', noticeMinutes: 0 }, email: 'attente@exemple.example' });
  await world.list.promoteAll();
});

it('finds nothing where all is well', async () => {
  expect([...(await brokenAt(api)), ...(await quotasExceeded(api))]).toEqual([]);
  expect(await api.sql('SELECT count(*)::int AS n FROM waiting_turn')).toEqual([{ n: 1 }]);
});

const SINGLE = `(SELECT id FROM booking WHERE confirmed_at IS NOT NULL)`;
const UNIT_OF_SINGLE = `(SELECT id FROM allocation WHERE booking_id = ${SINGLE} ORDER BY id LIMIT 1)`;
it.each([
  ['claims of nobody', `UPDATE booking SET status = 'CANCELLED' WHERE id = ${SINGLE}`],
  ['claims at another place than the unit’s', `UPDATE equipment_unit SET place_id = (SELECT id FROM place ORDER BY longitude DESC LIMIT 1) WHERE id = (SELECT unit_id FROM allocation WHERE id = ${UNIT_OF_SINGLE})`],
  ['claims shorter than their session', `UPDATE allocation SET during = tstzrange(lower(during), lower(during) + interval '10 minutes') WHERE id = ${UNIT_OF_SINGLE}`],
  ['claims that end before their hold', `UPDATE allocation SET expires_at = '2026-03-02T09:00:00Z' WHERE id = ${UNIT_OF_SINGLE}`],
  ['sessions with other units than promised', `DELETE FROM allocation WHERE id = ${UNIT_OF_SINGLE}`],
  ['sessions with other units than promised', `UPDATE allocation SET occupying = false WHERE id = ${UNIT_OF_SINGLE}`],
  ['groups without a session', 'UPDATE booking SET group_booking_id = NULL, agreement_id = NULL, group_name = NULL, group_needs = NULL'],
  ['groups of which a part is held and a part is not', `UPDATE booking SET status = 'EXPIRED' WHERE id = (SELECT id FROM booking WHERE group_booking_id IS NOT NULL ORDER BY starts_at LIMIT 1); UPDATE group_booking SET confirmed_at = created_at`],
  ['more people than the place holds', 'UPDATE place SET people_capacity = 1'],
  ['more people than the space holds', 'UPDATE space SET people_capacity = 1; UPDATE booking SET space_id = (SELECT s.id FROM space s WHERE s.place_id = booking.place_id)'],
  ['wishes that were offered something, with no turn', 'DELETE FROM waiting_turn'],
  ['turns of wishes that were offered nothing', `UPDATE waiting_entry SET state = 'WAITING'`],
  ['turns whose session ran out before them', `UPDATE booking SET hold_expires_at = hold_expires_at - interval '1 minute' WHERE id = (SELECT booking_id FROM waiting_turn)`],
  ['turns that were taken, with no session', `UPDATE waiting_turn SET outcome = 'ACCEPTED', ended_at = offered_at`],
  ['turns that were given back, with a session', `UPDATE waiting_turn SET outcome = 'REFUSED', ended_at = offered_at`],
  ['people who wait twice for one thing', `INSERT INTO waiting_entry SELECT (jsonb_populate_record(e, '{"id": "0190aaaa-0000-7000-8000-000000000001", "request_key": "again", "state": "WAITING"}')).* FROM waiting_entry e`],
  ['units that two have at once', `ALTER TABLE allocation DROP CONSTRAINT allocation_never_twice; UPDATE allocation SET (during, unit_id) = (SELECT during, unit_id FROM allocation WHERE id = ${UNIT_OF_SINGLE}) WHERE booking_id = (SELECT booking_id FROM waiting_turn)`],
])('finds %s', async (what, sql) => {
  for (const statement of sql.split('; ')) await api.sql(statement);
  expect((await brokenAt(api)).map((found) => found.replace(/: \d+$/, ''))).toContain(what);
});

it('finds more hours than were agreed, counted session by session', async () => {
  await api.sql(`UPDATE agreement SET quotas = jsonb_set(quotas, '{0,hours}', '11')`);
  // Two sessions of two hours with three headsets.
  expect(await quotasExceeded(api)).toEqual([expect.stringMatching(/2026-03 VR_HEADSET: 720 minutes of 660$/)]);
});

it('finds what nobody was told they have, and what they were told and have not', async () => {
  const strange = await world.strangers();
  expect(strange.filter((what) => what.endsWith('nobody was told')).map((what) => what.split(' ')[0])).toEqual(expect.arrayContaining(['group', 'session', 'wish']));
  world.singles.push({ ...single, id: '0190aaaa-0000-7000-8000-000000000002' });
  expect(await world.strangers()).toContain('session 0190aaaa-0000-7000-8000-000000000002: not written down');
});
