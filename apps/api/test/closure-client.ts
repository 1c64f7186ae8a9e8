import { randomUUID } from 'node:crypto';
import type { Browser } from './browser.ts';

const HITS = 'startsAt endsAt beingMade hits { booking { id version givenName status } treatments proposed noAddress sessions { kind startsAt durationMinutes offer { id place { id } } } nearby { kind offer { id } } }';
const CLOSURE = 'id startsAt endsAt reason wordsFr spaceName closedByName liftedAt standing answers { bookingId givenName kind outcome state wasAt startsAt placeName }';
const REFUSED = `... on ClosureRefused { code field at bookingId current { ${HITS} } }`;

export interface HitAnswer {
  readonly booking: { readonly id: string; readonly version: number; readonly givenName: string | null; readonly status: string };
  readonly treatments: readonly string[];
  readonly proposed: string;
  readonly noAddress: boolean;
  readonly nearby: readonly { readonly kind: string; readonly offer: { readonly id: string } }[];
  readonly sessions: readonly { readonly kind: string; readonly startsAt: string; readonly durationMinutes: number; readonly offer: { readonly id: string; readonly place: { readonly id: string } } }[];
}
export interface ClosureAnswer {
  readonly __typename: string;
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly hits: readonly HitAnswer[];
  readonly beingMade: number;
  readonly standing: number;
  readonly answers: readonly { readonly bookingId: string; readonly kind: string; readonly outcome: string; readonly state: string; readonly startsAt: string | null; readonly placeName: string }[];
  readonly code?: string;
  readonly bookingId?: string | null;
  readonly current?: ClosureAnswer | null;
}
type Input = Readonly<Record<string, unknown>>;
type Treated = Readonly<Record<string, { readonly treatment: string; readonly session?: Input }>>;

/** Speaks for a team that closes its place; a technical error fails the spec, a refusal is an answer. */
export class ClosureClient {
  constructor(
    private readonly browser: Browser,
    private readonly when: Input,
  ) {}

  preview = (more: Input = {}): Promise<ClosureAnswer> => this.ask(`query ($input: ClosureInput!) { result: closurePreview(input: $input) { __typename ... on ClosurePreview { ${HITS} } ${REFUSED} } }`, { input: { ...this.when, ...more } });
  list = (placeId: unknown = this.when['placeId']): Promise<readonly ClosureAnswer[]> => this.ask(`query ($placeId: ID!) { result: closures(placeId: $placeId) { __typename ${CLOSURE} } }`, { placeId });
  reopen = (closureId: string): Promise<ClosureAnswer> => this.ask(`mutation ($closureId: ID!) { result: reopenPlace(closureId: $closureId) { __typename ... on Closure { ${CLOSURE} } ${REFUSED} } }`, { closureId });

  /** Closes on the list that was shown, each booking as proposed unless told otherwise. */
  close = (shown: Pick<ClosureAnswer, 'hits'>, treated: Treated = {}, more: Input = {}): Promise<ClosureAnswer> => {
    const treatments = shown.hits.map(({ booking, proposed }) => ({ bookingId: booking.id, expectedVersion: booking.version, treatment: proposed, ...treated[booking.id] }));
    const input = { ...this.when, reason: 'WORKS', wordsFr: 'La chaudière est changée.', treatments, idempotencyKey: randomUUID(), ...more };
    return this.ask(`mutation ($input: ClosePlaceInput!) { result: closePlace(input: $input) { __typename ... on Closure { ${CLOSURE} } ${REFUSED} } }`, { input });
  };

  private async ask<Result>(query: string, variables: Input): Promise<Result> {
    const { data, errors } = await this.browser.gql<{ result: Result }>(query, variables);
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.result;
  }
}
