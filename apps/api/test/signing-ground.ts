import { randomUUID } from 'node:crypto';
import { idOf, localDay, presenceProof, presenceStep, presenceText, type Stroke } from '@escale/domain';
import { Database } from '../src/platform/database/database.ts';
import { Secrets } from '../src/platform/secret/secrets.ts';
import { RecordAbsence } from '../src/features/visit/signing/record-absence.ts';
import { RecordSignature } from '../src/features/visit/signing/record-signature.ts';
import { SigningLink } from '../src/features/visit/signing/signing-link.ts';
import type { Browser } from './browser.ts';
import type { TestApi } from './test-api.ts';

/** A kiosk that is paired with a place. */
export async function aKiosk(api: TestApi, placeId: string, publicKey = 'key'): Promise<string> {
  const id = randomUUID();
  await api.sql(`INSERT INTO kiosk (id, place_id, name, request_key, request_hash, code_hash, code_expires_at, public_key, created_at, paired_at) VALUES ($1, $2, 'Accueil', $3, '', $3, $4, $5, $4, $4)`, [id, placeId, `key-${id}`, api.clock.now(), publicKey]);
  return id;
}

/** What the picture on a kiosk says now, or said then. */
export async function codeOf(api: TestApi, kioskId: string, at: Date = api.clock.now()): Promise<string> {
  const secrets = api.app.get(Secrets, { strict: false });
  const step = presenceStep(at);
  return presenceText('https://escale.example', kioskId, step, await presenceProof(async (message) => secrets.presenceHmac(kioskId, message), step));
}

export interface AtKiosk {
  readonly kioskId: string;
  readonly bookingId: string;
  readonly learnerId: string | null;
  readonly at: Date;
  readonly eventId?: string;
  readonly half?: 'MORNING' | 'AFTERNOON';
  readonly sure?: boolean;
  readonly trainer?: boolean;
  readonly means?: 'STROKES' | 'CONFIRMED';
  readonly strokes?: readonly Stroke[];
  readonly text?: string;
  readonly signature?: string;
}

/** What somebody signed at a kiosk, as the feature that hears kiosks records it. */
export async function signedAtKiosk(api: TestApi, { kioskId, bookingId, learnerId, at, eventId = randomUUID(), half = 'MORNING', sure = true, trainer = false, means = 'STROKES', strokes = [[0, 0, 0, 800, 100, 30]], text = '{}', signature = 'signature' }: Partial<AtKiosk> & Pick<AtKiosk, 'kioskId' | 'bookingId' | 'learnerId' | 'at'>): Promise<readonly string[]> {
  const fact = { type: 'SIGNED' as const, bookingId: idOf<'Booking'>(bookingId), day: localDay('2026-03-10'), half, signer: trainer ? { role: 'TRAINER' as const } : { role: 'LEARNER' as const, learnerId }, means, strokes };
  return api.app.get(Database, { strict: false }).transaction(async (manager) => api.app.get(RecordSignature, { strict: false }).run(manager, { kioskId, eventId, at, sure, fact, text, signature }));
}

const TO_SIGN = 'givenName training sessions { id halfDays { day half whyNot signatures { means counts } } }';
const EVENT = randomUUID();

interface Signing {
  readonly half?: string;
  readonly day?: string;
  readonly strokes?: readonly Stroke[];
  readonly again?: boolean;
  readonly key?: string;
  readonly token?: string;
}

/** Somebody with the link of one learner. */
export class SigningClient {
  readonly token: string;

  constructor(
    private readonly api: TestApi,
    groupBookingId: string,
    learnerId: string,
  ) {
    this.token = api.app.get(SigningLink, { strict: false }).token({ groupBookingId, learnerId });
  }

  async toSign(token = this.token): Promise<object | null> {
    return this.ask(`query ($token: String!) { result: presenceToSign(token: $token) { ${TO_SIGN} } }`, { token });
  }

  async sign(sessionId: string, presenceCode: string, { half = 'MORNING', day = '2026-03-10', strokes = [], again = false, key = randomUUID(), token = this.token }: Signing = {}): Promise<object | null> {
    const input = { token, presenceCode, sessionId, day, half, strokes, again, idempotencyKey: key };
    return this.ask(`mutation ($input: SignPresenceInput!) { result: signPresence(input: $input) { __typename ... on PresenceToSign { ${TO_SIGN} } ... on SigningRefused { code field } } }`, { input });
  }

  async confirm(browser: Browser, sessionId: string, signatureId: string): Promise<object | null> {
    const query = 'mutation ($input: ConfirmSignatureInput!) { result: confirmSignature(input: $input) { __typename ... on GroupAttendance { sessions { attendees { halfDays { basis signatures { counts confirmedAs kioskName } } } } } ... on AttendanceRefused { code field } } }';
    const { data } = await browser.gql<{ result: object }>(query, { input: { sessionId, signatureId } });
    return data?.result ?? null;
  }

  /** What a kiosk tells of somebody who is excused, always the same event. */
  async absent(bookingId: string, learnerId: string, at: Date): Promise<readonly string[]> {
    const fact = { type: 'ABSENCE_NOTED' as const, bookingId: idOf<'Booking'>(bookingId), day: localDay('2026-03-10'), half: 'MORNING' as const, learnerId, reason: 'EXCUSED' as const };
    return this.api.app.get(Database, { strict: false }).transaction(async (manager) => this.api.app.get(RecordAbsence, { strict: false }).run(manager, { eventId: EVENT, at, by: 'PERSON', fact }));
  }

  private async ask(query: string, variables: Readonly<Record<string, unknown>>): Promise<object | null> {
    const { data, errors } = await this.api.gql<{ result: object | null }>(query, variables);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data?.result ?? null;
  }
}
