import { randomUUID } from 'node:crypto';
import type { Browser } from './browser.ts';

const WAYS = 'ways { kind offerId startsAt endsAt category count people }';
const QUOTA = 'quota { category period from usedMinutes askedMinutes allowedMinutes }';
const REFUSED_SESSION = `index bookingId placeId offerId startsAt endsAt code at most ${QUOTA} ${WAYS}`;
const STAND = 'agreementId placeId category period from usedMinutes askedMinutes allowedMinutes';
const SESSION = 'id placeId placeName offerId agreementId startsAt endsAt people units { category count modelId } tags version status approvalState holdExpiresAt shortCode';
const GROUP = `id version organisationId organisationName title state people holdExpiresAt contactName contactEmail cohortId speaksFor mayAct sessions { ${SESSION} } leftOut { ${REFUSED_SESSION} }`;
const ANSWER = `__typename ... on GroupBooking { ${GROUP} } ... on GroupRefused { code field refused: sessions { ${REFUSED_SESSION} } }`;

export interface SessionAnswer {
  readonly id: string;
  readonly placeId: string;
  readonly offerId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly people: number;
  readonly units: readonly { readonly category: string; readonly count: number }[];
  readonly tags: readonly string[];
  readonly version: number;
  readonly status: string;
  readonly approvalState: string;
  readonly shortCode: string | null;
}

export interface RefusedAnswer {
  readonly index: number;
  readonly bookingId: string | null;
  readonly code: string;
  readonly most: number | null;
  readonly quota: { readonly usedMinutes: number; readonly askedMinutes: number; readonly allowedMinutes: number } | null;
  readonly ways: readonly { readonly kind: string; readonly offerId: string | null; readonly startsAt: string | null; readonly count: number | null; readonly people: number | null }[];
}

export interface GroupAnswer {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly state: string;
  readonly holdExpiresAt: string | null;
  readonly speaksFor: boolean;
  readonly mayAct: boolean;
  readonly sessions: readonly SessionAnswer[];
  readonly leftOut: readonly RefusedAnswer[];
  readonly code?: string;
  readonly field?: string | null;
  readonly refused?: readonly RefusedAnswer[];
}

export interface StandAnswer {
  readonly agreementId: string;
  readonly placeId: string | null;
  readonly category: string | null;
  readonly period: string;
  readonly from: string;
  readonly usedMinutes: number;
  readonly askedMinutes: number;
  readonly allowedMinutes: number;
}

export interface PlacesAnswer {
  readonly __typename: string;
  readonly code?: string;
  readonly places: readonly {
    readonly placeId: string;
    readonly name: string;
    readonly distanceKm: number | null;
    readonly agreed: boolean;
    readonly possible: number;
    readonly quotas: readonly StandAnswer[];
    readonly dates: readonly { readonly index: number; readonly startsAt: string | null; readonly offerId: string | null; readonly refusal: string | null; readonly ways: RefusedAnswer['ways'] }[];
  }[];
  readonly plan: readonly { readonly index: number; readonly placeId: string; readonly offerId: string; readonly startsAt: string; readonly durationMinutes: number }[];
  readonly partial: boolean;
}

type Input = Readonly<Record<string, unknown>>;

/** Books for groups; a technical error fails the spec, a refusal is an answer. */
export class GroupsClient {
  constructor(readonly browser: Browser) {}

  places = async (input: Input): Promise<PlacesAnswer> =>
    this.ask(`query ($input: GroupPlacesInput!) { result: groupPlaces(input: $input) { __typename ... on GroupRefused { code field }
      ... on GroupPlaces { partial places { placeId name distanceKm agreed possible quotas { ${STAND} } dates { index startsAt endsAt offerId refusal at ${QUOTA} ${WAYS} } } plan { index placeId offerId startsAt durationMinutes } } } }`, { input });
  mine = async (organisationId: string): Promise<readonly GroupAnswer[]> => this.ask(`query ($organisationId: ID!) { result: myGroupBookings(organisationId: $organisationId) { ${GROUP} } }`, { organisationId });
  one = async (id: string): Promise<GroupAnswer | null> => this.ask(`query ($id: ID!) { result: groupBooking(id: $id) { ${GROUP} } }`, { id });
  quotas = async (input: Input): Promise<readonly StandAnswer[]> => this.ask(`query ($input: GroupQuotasInput!) { result: groupQuotas(input: $input) { ${STAND} } }`, { input });
  quotasOf = async (id: string): Promise<readonly StandAnswer[]> => this.ask(`query ($id: ID!) { result: quotasOfGroup(groupBookingId: $id) { ${STAND} } }`, { id });
  calendar = async (id: string): Promise<string | null> => (await this.ask<{ calendar: string | null } | null>('query ($id: ID!) { result: groupBooking(id: $id) { calendar } }', { id }))?.calendar ?? null;
  hold = async (input: Input): Promise<GroupAnswer> => this.send('holdGroup', 'HoldGroupInput', { title: 'Promotion soudure', idempotencyKey: randomUUID(), ...input });

  confirm = async (groupBookingId: string, input: Input = {}): Promise<GroupAnswer> => this.send('confirmGroup', 'ConfirmGroupInput', { groupBookingId, contactName: 'Anne Vidal', contactEmail: 'anne@ateliers.example', ...input });
  cancel = async (groupBookingId: string, input: Input = {}): Promise<GroupAnswer> => this.send('cancelGroup', 'CancelGroupInput', { groupBookingId, ...input });
  change = async ({ id, version }: Pick<GroupAnswer, 'id' | 'version'>, input: Input): Promise<GroupAnswer> => this.send('changeGroup', 'ChangeGroupInput', { groupBookingId: id, expectedVersion: version, ...input });

  private send(mutation: string, type: string, input: Input): Promise<GroupAnswer> {
    return this.ask(`mutation ($input: ${type}!) { result: ${mutation}(input: $input) { ${ANSWER} } }`, { input });
  }

  private async ask<Result>(query: string, variables: Input): Promise<Result> {
    const { data, errors } = await this.browser.gql<{ result: Result }>(query, variables);
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.result;
  }
}
