import { randomUUID } from 'node:crypto';
import { ExpireHolds } from '../src/features/booking/expire-holds.ts';
import { PromoteWaitingJob } from '../src/features/booking/waiting/promote-waiting.jobs.ts';
import { TendWaiting } from '../src/features/booking/waiting/tend-waiting.ts';
import { SendWaitingMail } from '../src/features/notice/send-waiting-mail.jobs.ts';
import { Database } from '../src/platform/database/database.ts';
import { OutboxRelay } from '../src/platform/outbox/outbox-relay.ts';
import { Secrets } from '../src/platform/secret/secrets.ts';
import type { BookingAnswer } from './documents.ts';
import type { TestApi } from './test-api.ts';

const ENTRY = `__typename ... on WaitingEntry { id token state reasons refusals nudges fromDay toDay weekdays earliest withinKm aroundLabel offer { id }
  position { position ahead priorityAhead chance freedLately } turn { until booking { id status startsAt holdToken contact { email } offer { id } place { id name } } } } ... on WaitingRefused { code field }`;
const PLAIN = ENTRY.replace('__typename ... on WaitingEntry {', '').replace(/\} \.\.\. on WaitingRefused.*$/, '');
const BOOKING = `__typename ... on Booking { id status startsAt holdToken shortCode contact { givenName email } place { id } } ... on BookingRefused { code field }`;

export interface WaitingAnswer {
  readonly __typename: 'WaitingEntry' | 'WaitingRefused';
  readonly id: string;
  readonly token: string | null;
  readonly state: string;
  readonly reasons: readonly string[];
  readonly refusals: number;
  readonly nudges: number;
  readonly toDay: string;
  readonly position: { readonly position: number; readonly ahead: number; readonly priorityAhead: number; readonly chance: string; readonly freedLately: number } | null;
  readonly turn: { readonly until: string; readonly booking: BookingAnswer } | null;
  readonly code: string;
  readonly field: string | null;
}

type Values = Readonly<Record<string, unknown>>;
type Speaker = Pick<TestApi, 'gql'>;

/** Speaks for people who wait, and does what the worker would. */
export class WaitingClient {
  constructor(private readonly api: TestApi) {}

  /** Whoever is not signed in is asked to prove their address; `waiting` does both. */
  async join(input: Values, by: Speaker = this.api): Promise<WaitingAnswer> {
    const { when, ...rest } = input;
    return this.send(
      'joinWaitingList',
      'JoinWaitingListInput',
      { givenName: 'Camille', familyName: 'Durand', email: `attente-${randomUUID()}@exemple.example`, idempotencyKey: randomUUID(), when: { fromDay: '2026-03-03', toDay: '2026-03-13', noticeMinutes: 0, ...(when as Values | undefined) }, ...rest },
      by,
    );
  }

  async waiting(input: Values): Promise<WaitingAnswer & { readonly token: string }> {
    const joined = await this.join(input);
    if (joined.__typename === 'WaitingRefused') throw new Error(`Refused: ${joined.code}`);
    const confirmed = await this.act('confirmWaiting', joined);
    if (confirmed.token === null) throw new Error(`Not on the list: ${confirmed.state}`);
    return { ...confirmed, token: confirmed.token };
  }

  /** What the mail's link would bear. */
  tokenOf = (id: string): string => this.api.app.get(Secrets).waitingToken(id);

  act = (mutation: 'confirmWaiting' | 'leaveWaitingList' | 'returnToWaitingList', { id }: { readonly id: string }) => this.send(mutation, 'WaitingEntryInput', { entryId: id, token: this.tokenOf(id) });
  change = ({ id }: { readonly id: string }, input: Values) => this.send('changeWaiting', 'ChangeWaitingInput', { entryId: id, token: this.tokenOf(id), ...input });
  decline = ({ id }: { readonly id: string }, bookingId: string) => this.send('declineTurn', 'TurnInput', { entryId: id, token: this.tokenOf(id), bookingId });

  async accept({ id }: { readonly id: string }, bookingId: string, input: Values = {}): Promise<BookingAnswer> {
    const { data, errors } = await this.api.gql<{ result: BookingAnswer }>(`mutation Accept($input: AcceptTurnInput!) { result: acceptTurn(input: $input) { ${BOOKING} } }`, {
      input: { entryId: id, token: this.tokenOf(id), bookingId, acceptsSafetyNotice: true, ...input },
    });
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.result;
  }

  async read({ id }: { readonly id: string }): Promise<WaitingAnswer> {
    const { data, errors } = await this.api.gql<{ waiting: WaitingAnswer | null }>(`query Waiting($id: ID!, $token: String!) { waiting(entryId: $id, token: $token) { ${PLAIN} } }`, { id, token: this.tokenOf(id) });
    if (!data?.waiting || errors !== undefined) throw new Error(JSON.stringify(errors ?? 'gone'));
    return data.waiting;
  }

  /** The session that is kept for somebody; fails where none is. */
  async turn(entry: { readonly id: string }): Promise<NonNullable<WaitingAnswer['turn']>> {
    const { turn, state } = await this.read(entry);
    if (turn === null) throw new Error(`Nothing is kept: ${state}`);
    return turn;
  }

  /** Does the work that waits once, all of it at the same time, whatever else does some of it too: as several workers would. */
  async promoteAll(most = 12): Promise<void> {
    const rows = await this.api.sql<{ id: string }>(`SELECT id FROM outbox WHERE job = 'promote-waiting' AND done_at IS NULL ORDER BY created_at, id LIMIT $1`, [most]);
    await Promise.all(rows.map(({ id }) => this.api.app.get(OutboxRelay).once(id, this.api.app.get(PromoteWaitingJob, { strict: false }))));
  }

  /** Does the work that waits, as workers would, one after the other or all at once. */
  async work(atOnce = false): Promise<void> {
    for (let round = 0; round < 10; round += 1) {
      const rows = await this.api.sql<{ id: string }>(`SELECT id FROM outbox WHERE job = 'promote-waiting' AND done_at IS NULL ORDER BY created_at, id`);
      if (rows.length === 0) return;
      const run = ({ id }: { readonly id: string }) => this.api.app.get(OutboxRelay).once(id, this.api.app.get(PromoteWaitingJob, { strict: false }));
      if (atOnce) await Promise.all(rows.map(run));
      else for (const row of rows) await run(row);
    }
    throw new Error('The work never ends.');
  }

  /** What comes round twice a minute, then the work it promised. */
  async tend(): Promise<void> {
    await this.api.app.get(Database).transaction((manager) => this.api.app.get(ExpireHolds, { strict: false }).run(manager));
    await this.api.app.get(Database).transaction((manager) => this.api.app.get(TendWaiting, { strict: false }).run(manager));
    await this.work();
  }

  /** Sends what was promised to somebody who waits. */
  async post({ id }: { readonly id: string }): Promise<readonly string[]> {
    const rows = await this.api.sql<{ id: string; kind: string }>(`SELECT id, payload->>'kind' AS kind FROM outbox WHERE job = 'send-waiting-mail' AND payload->>'entryId' = $1 AND done_at IS NULL ORDER BY created_at, id`, [id]);
    for (const row of rows) await this.api.app.get(OutboxRelay).once(row.id, this.api.app.get(SendWaitingMail, { strict: false }));
    return rows.map(({ kind }) => kind);
  }

  private async send(mutation: string, type: string, input: Values, by: Speaker = this.api): Promise<WaitingAnswer> {
    const { data, errors } = await by.gql<{ result: WaitingAnswer }>(`mutation Waiting($input: ${type}!) { result: ${mutation}(input: $input) { ${ENTRY} } }`, { input });
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.result;
  }
}
