import { generateKeyPairSync, type KeyObject, randomBytes, randomUUID, sign } from 'node:crypto';
import { type KioskEvent, type KioskFact, writeEvent } from '@escale/domain';
import { v7 } from './uuid-v7.ts';
import { hashOf } from '../src/platform/secret/secrets.ts';
import type { Answer, TestApi } from './test-api.ts';

export interface SentText {
  readonly eventId: string;
  readonly text: string;
  readonly signature: string;
}

export interface EventResult {
  readonly eventId: string;
  readonly outcome: string;
  readonly anomalies: readonly string[];
  readonly fault: string | null;
  readonly faultField: string | null;
}

const SYNC = 'mutation ($input: SyncKioskEventsInput!) { result: syncKioskEvents(input: $input) { serverTime results { eventId outcome anomalies fault faultField } } }';
const STATE = { pending: 0, lastSequence: 0, offsetMs: 0, clockSure: true, batteryPercent: 80, charging: true, appVersion: '1.0.0', storagePersisted: true };

/** A paired kiosk: makes keys, writes and signs events, and sends them as the application does. */
export class KioskClient {
  sequence = 0;
  epoch: string = randomUUID();
  private previous: string | null = null;

  private constructor(
    readonly api: TestApi,
    readonly id: string,
    readonly placeId: string,
    private readonly key: KeyObject,
    private readonly token: string,
    /** When the running stretch of its clock began; null where no request of it ever came back. */
    public epochStartedAt: Date | null,
  ) {}

  /** A kiosk paired some hours ago. */
  static async at(api: TestApi, placeId: string, pairedAt: Date = new Date(api.clock.now().getTime() - 6 * 3_600_000)): Promise<KioskClient> {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const [id, token] = [randomUUID(), randomBytes(32).toString('base64url')];
    await api.sql(
      `INSERT INTO kiosk (id, place_id, name, request_key, request_hash, code_hash, code_expires_at, public_key, created_at, paired_at) VALUES ($1, $2, left('Borne ' || $5::text, 60), $5, '', $5, $4, $3, $4, $4)`,
      [id, placeId, publicKey.export({ format: 'der', type: 'spki' }).toString('base64url'), pairedAt, id],
    );
    await api.sql(`INSERT INTO kiosk_session (token_hash, kiosk_id, place_id, opened_at, expires_at) VALUES ($1, $2, $3, $4, '2040-01-01')`, [hashOf(token), id, placeId, pairedAt]);
    return new KioskClient(api, id, placeId, privateKey, token, pairedAt);
  }

  /** What the kiosk writes of something it saw, at an instant of the service's clock. */
  write(fact: KioskFact, at: Date = this.api.clock.now(), more: Partial<KioskEvent> = {}): SentText {
    this.sequence += 1;
    const epochMs = Math.max(0, at.getTime() - (this.epochStartedAt ?? at).getTime());
    const event = { id: v7(at), kioskId: this.id, sequence: this.sequence, epoch: this.epoch, epochMs, deviceAt: at, offsetMs: 0, online: true, snapshot: null, by: 'PERSON', previous: this.previous, ...more, fact } as KioskEvent;
    return this.signed(writeEvent(event), event.id);
  }

  signed(text: string, eventId: string): SentText {
    this.previous = hashOf(text);
    return { eventId, text, signature: sign('sha256', Buffer.from(text, 'utf8'), { key: this.key, dsaEncoding: 'ieee-p1363' }).toString('base64url') };
  }

  async gql<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer<Data>> {
    const response = await fetch(`${this.api.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Kiosk ${this.token}` }, body: JSON.stringify({ query, variables }) });
    return (await response.json()) as Answer<Data>;
  }

  ask = (events: readonly SentText[], state: Readonly<Record<string, unknown>> = {}) =>
    this.gql<{ result: { results: readonly EventResult[]; serverTime: string } }>(SYNC, {
      input: { events, epochs: this.epochStartedAt === null ? [] : [{ id: this.epoch, startedAt: this.epochStartedAt.toISOString() }], state: { ...STATE, lastSequence: this.sequence, ...state } },
    });

  /** Sends what it wrote; a technical error fails the spec. */
  async send(events: readonly SentText[], state: Readonly<Record<string, unknown>> = {}): Promise<readonly EventResult[]> {
    const { data, errors } = await this.ask(events, state);
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.result.results;
  }

  /** Writes and sends one. */
  async tell(fact: KioskFact, at?: Date, more?: Partial<KioskEvent>): Promise<EventResult> {
    const [result] = await this.send([this.write(fact, at, more)]);
    if (result === undefined) throw new Error('An event was not answered.');
    return result;
  }

  /** The tablet slept: its clock begins another stretch. */
  sleeps(startedAt: Date | null): void {
    this.epoch = randomUUID();
    this.epochStartedAt = startedAt;
  }
}
