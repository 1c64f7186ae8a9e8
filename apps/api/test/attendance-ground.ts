import { randomUUID } from 'node:crypto';
import type { Browser } from './browser.ts';
import { anAgreement } from './groups-ground.ts';
import type { TestApi } from './test-api.ts';

export interface Named {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email?: string | null;
  readonly birthDate?: string | null;
}

/** A group that an organisation booked and confirmed: its sessions, as a confirmation writes them. */
export async function aConfirmedGroup(api: TestApi, { organisationId, sessions }: { organisationId: string; sessions: readonly { placeId: string; offerId: string; startsAt: string; endsAt: string; vr?: boolean }[] }): Promise<{ groupBookingId: string; sessionIds: readonly string[] }> {
  const groupBookingId = randomUUID();
  const agreementId = await anAgreement(api, organisationId, null);
  await api.sql(
    `INSERT INTO group_booking (id, organisation_id, title, people, units, contact_name, contact_email, locale, confirmed_at, request_key, request_hash, created_at) VALUES ($1, $2, 'Soudure, niveau 1', 4, '[]', 'Anne Vidal', 'anne@ateliers.example', 'fr', $3, $4, '', $3)`,
    [groupBookingId, organisationId, api.clock.now(), `key-${groupBookingId}`],
  );
  const sessionIds: string[] = [];
  for (const { placeId, offerId, startsAt, endsAt, vr = false } of sessions) {
    const id = randomUUID();
    sessionIds.push(id);
    await api.sql(
      `INSERT INTO booking (place_id, id, offer_id, starts_at, ends_at, people, status, token_hash, group_booking_id, agreement_id, group_name, group_needs, confirmed_at, created_at) VALUES ($1, $2, $3, $4, $5, 4, 'CONFIRMED', '', $6, $7, 'Ateliers du Doubs', $8, $9, $9)`,
      [placeId, id, offerId, startsAt, endsAt, groupBookingId, agreementId, JSON.stringify(vr ? [{ category: 'VR_HEADSET', modelId: null, quantity: 4, perPerson: false }] : []), api.clock.now()],
    );
  }
  return { groupBookingId, sessionIds };
}

/** A cohort of an organisation with its learners, who come to all sessions of a group. */
export async function aNamedGroup(api: TestApi, { organisationId, groupBookingId, people, cohort = {} }: { organisationId: string; groupBookingId: string; people: readonly Omit<Named, 'id'>[]; cohort?: Readonly<Record<string, unknown>> }): Promise<{ cohortId: string; people: readonly Named[] }> {
  const cohortId = randomUUID();
  const row = { id: cohortId, organisation_id: organisationId, title: 'Soudeurs de mars', expected_size: people.length, hours_on_site: 0, hours_vr: 0, hours_remote: 0, request_key: `key-${cohortId}`, created_at: api.clock.now(), changed_at: api.clock.now(), ...cohort };
  await api.sql(`INSERT INTO cohort (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row).map((_, index) => `$${String(index + 1)}`).join(', ')})`, Object.values(row));
  const named = people.map((person) => ({ ...person, id: randomUUID() }));
  for (const { id, givenName, familyName, email = null, birthDate = null } of named) {
    await api.sql(
      `INSERT INTO cohort_learner (cohort_id, id, given_name, family_name, email, birth_date, guardian_consent, access_requests, request_key, added_at) VALUES ($1, $2, $3, $4, $5, $6, $7, '{}', 'k', $8)`,
      [cohortId, id, givenName, familyName, email, birthDate, birthDate === null ? 'NOT_NEEDED' : 'ASKED', api.clock.now()],
    );
    await api.sql('INSERT INTO session_learner (place_id, booking_id, cohort_id, learner_id) SELECT place_id, id, $2, $3 FROM booking WHERE group_booking_id = $1', [groupBookingId, cohortId, id]);
  }
  await api.sql('UPDATE group_booking SET cohort_id = $2 WHERE id = $1', [groupBookingId, cohortId]);
  return { cohortId, people: named };
}

export interface AttendanceAnswer {
  readonly __typename: string;
  readonly code?: string;
  readonly field?: string | null;
  readonly learnerId?: string | null;
  readonly ofOrganisation: boolean;
  readonly erasedOn: string | null;
  readonly missing: number;
  readonly sessions: readonly {
    readonly id: string;
    readonly noter: string;
    readonly halfDays: readonly { readonly day: string; readonly half: string }[];
    readonly attendees: readonly { readonly learnerId: string; readonly halfDays: readonly { readonly minutes: number; readonly doubts: readonly string[]; readonly facts: readonly { readonly present: boolean; readonly notedAs: string; readonly notedBy: string | null; readonly reason: string | null }[] }[] }[];
  }[];
  readonly people: readonly { readonly learnerId: string; readonly givenName: string; readonly familyName: string; readonly minutes: number; readonly minutesVr: number; readonly plannedMinutes: number; readonly missing: number; readonly whyNoCertificate: string | null }[];
}

const GROUP = `ofOrganisation erasedOn missing sessions { id noter halfDays { day half } attendees { learnerId halfDays { minutes doubts facts { present notedAs notedBy reason } } } }
  people { learnerId givenName familyName minutes minutesVr plannedMinutes missing whyNoCertificate }`;

export interface Mark {
  readonly learnerId: string;
  readonly day?: string;
  readonly half?: string;
  readonly present?: boolean;
  readonly from?: string;
  readonly until?: string;
}

/** Somebody who notes who was there. */
export class AttendanceClient {
  constructor(readonly browser: Browser) {}

  async one(groupBookingId: string): Promise<AttendanceAnswer | null> {
    return this.ask(`query ($id: ID!) { result: groupAttendance(groupBookingId: $id) { ${GROUP} } }`, { id: groupBookingId });
  }

  async note(sessionId: string, marks: readonly Mark[], { reason = null, key = randomUUID() }: { reason?: string | null; key?: string } = {}): Promise<AttendanceAnswer> {
    const input = { sessionId, reason, idempotencyKey: key, marks: marks.map((mark) => ({ day: '2026-03-10', half: 'MORNING', present: true, ...mark })) };
    return this.ask(`mutation ($input: NoteAttendanceInput!) { result: noteAttendance(input: $input) { __typename ... on GroupAttendance { ${GROUP} } ... on AttendanceRefused { code field learnerId } } }`, { input });
  }

  private async ask<Result>(query: string, variables: Readonly<Record<string, unknown>>): Promise<Result> {
    const { data, errors } = await this.browser.gql<{ result: Result }>(query, variables);
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.result;
  }

  /** A paper, as a browser downloads it. */
  async paper(api: TestApi, groupBookingId: string, file: string): Promise<Response> {
    return fetch(`${api.url}/export/papiers/${groupBookingId}/${file}`, { headers: { cookie: [...this.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } });
  }
}
