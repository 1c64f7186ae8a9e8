import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { kioskSessionText } from '@escale/domain';
import { Browser } from './browser.ts';
import type { Answer, TestApi } from './test-api.ts';

type Input = Readonly<Record<string, unknown>>;

const KIOSK = 'id name state codeExpiresAt pairedAt revokedAt lastSeenAt toldAllAt pending clockOffsetMs clockState batteryPercent charging appVersion storagePersisted';
const CHANGED = `Kiosk { ${KIOSK} }`;
const TO_PAIR = `KioskToPair { code codeExpiresAt kiosk { ${KIOSK} } }`;

export interface KioskAnswer {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly pairedAt: string | null;
  readonly revokedAt: string | null;
  readonly lastSeenAt: string | null;
  readonly pending: number | null;
  readonly appVersion: string | null;
}

export interface KioskActAnswer extends Partial<KioskAnswer> {
  readonly __typename: string;
  readonly code?: string | null;
  readonly field?: string;
  readonly codeExpiresAt?: string;
  readonly pinSetAt?: string;
  readonly kiosk?: KioskAnswer;
}

export interface PlaceKiosksAnswer {
  readonly mayChange: boolean;
  readonly pinSetAt: string | null;
  readonly kiosks: readonly KioskAnswer[];
}

/** Speaks for the team of a place about its kiosks. */
export class KioskTeamClient {
  constructor(
    readonly browser: Pick<Browser, 'gql'>,
    readonly placeId: string,
  ) {}

  list = (placeId = this.placeId): Promise<PlaceKiosksAnswer | null> => result(this.browser.gql(`query ($placeId: ID!) { result: kiosksOfPlace(placeId: $placeId) { mayChange pinSetAt kiosks { ${KIOSK} } } }`, { placeId }));
  create = (name = `Borne ${randomUUID()}`, idempotencyKey: string = randomUUID()): Promise<KioskActAnswer> => this.act('createKiosk', 'CreateKioskInput', TO_PAIR, { placeId: this.placeId, name, idempotencyKey });
  renew = (kioskId: string): Promise<KioskActAnswer> => this.act('renewKioskCode', 'KioskInput', TO_PAIR, { kioskId });
  rename = (kioskId: string, name: string): Promise<KioskActAnswer> => this.act('renameKiosk', 'RenameKioskInput', CHANGED, { kioskId, name });
  revoke = (kioskId: string): Promise<KioskActAnswer> => this.act('revokeKiosk', 'KioskInput', CHANGED, { kioskId });
  setPin = (pin: string): Promise<KioskActAnswer> => this.act('setKioskPin', 'SetKioskPinInput', 'KioskPinSet { pinSetAt }', { placeId: this.placeId, pin });

  private async act(name: string, type: string, done: string, input: Input): Promise<KioskActAnswer> {
    const { refusal, ...answer } = await result<KioskActAnswer & { readonly refusal?: string }>(
      this.browser.gql(`mutation ($input: ${type}!) { result: ${name}(input: $input) { __typename ... on ${done} ... on KioskChangeRefused { refusal: code field } } }`, { input }),
    );
    return refusal === undefined ? answer : { ...answer, code: refusal };
  }
}

export interface PairedAnswer {
  readonly __typename: string;
  readonly kioskId: string;
  readonly name: string;
  readonly presenceSecret: string;
  readonly place: Readonly<Record<string, unknown>>;
  readonly code?: string;
  readonly field?: string;
}

/** A tablet: a key of its own, and what it was told. */
export class TestDevice {
  readonly privateKey: KeyObject;
  readonly publicKey: string;
  kioskId = '';
  private token: string | null = null;

  constructor(
    private readonly api: Pick<TestApi, 'url'>,
    private readonly address: string | null = null,
  ) {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.privateKey = pair.privateKey;
    this.publicKey = pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64url');
  }

  async pair(code: string, more: Input = {}): Promise<PairedAnswer> {
    const paired = await result<PairedAnswer>(
      this.gql('mutation ($input: PairKioskInput!) { result: pairKiosk(input: $input) { __typename ... on KioskPaired { kioskId name presenceSecret place { id name timeZone phone siteNumber demo } } ... on KioskPairingRefused { code field } } }', {
        input: { code, publicKey: this.publicKey, appVersion: '1.0.0', ...more },
      }),
    );
    if (paired.__typename === 'KioskPaired') this.kioskId = paired.kioskId;
    return paired;
  }

  challenge = (kioskId = this.kioskId): Promise<string> => result(this.gql('query ($kioskId: ID!) { result: kioskChallenge(kioskId: $kioskId) }', { kioskId }));
  sign = (nonce: string, dsaEncoding: 'ieee-p1363' | 'der' = 'ieee-p1363'): string => sign('sha256', Buffer.from(kioskSessionText(nonce)), { key: this.privateKey, dsaEncoding }).toString('base64url');

  async open(more: Input = {}): Promise<{ readonly __typename: string; readonly token?: string; readonly expiresAt?: string; readonly serverTime?: string; readonly code?: string }> {
    const nonce = await this.challenge();
    const input = { kioskId: this.kioskId, nonce, signature: this.sign(nonce), ...more };
    const opened = await result<{ __typename: string; token?: string; expiresAt?: string; code?: string }>(
      this.gql('mutation ($input: OpenKioskSessionInput!) { result: openKioskSession(input: $input) { __typename ... on KioskSession { token expiresAt serverTime } ... on KioskSessionRefused { code } } }', { input }),
    );
    this.token = opened.token ?? this.token;
    return opened;
  }

  /** What `kioskSelf` answers, or the code of its error. */
  async self(headers: Readonly<Record<string, string>> = this.token === null ? {} : { authorization: `Kiosk ${this.token}` }): Promise<unknown> {
    const { data, errors } = await this.gql<{ result: unknown }>('{ result: kioskSelf { kioskId name serverTime place { id } } }', {}, headers);
    return errors === undefined ? data?.result : errors[0]?.extensions?.['code'];
  }

  /** Asks as this device, its session with it. */
  async gql<Data>(query: string, variables: Input = {}, headers: Readonly<Record<string, string>> = this.token === null ? {} : { authorization: `Kiosk ${this.token}` }): Promise<Answer<Data>> {
    const more = this.address === null ? {} : { 'x-forwarded-for': this.address };
    return (await (await new Browser(this.api).send(query, variables, { ...more, ...headers })).json()) as Answer<Data>;
  }
}

async function result<Data>(asked: Promise<Answer<{ result: Data }>>): Promise<Data> {
  const { data, errors } = await asked;
  if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.result;
}

/** Of a text that the database may hold only the digest of. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
