import { randomUUID } from 'node:crypto';
import type { Browser } from './browser.ts';
import type { BookingAnswer } from './documents.ts';

const SESSION = 'kind startsAt durationMinutes distanceKm offer { id place { id name } }';
const TAKE = `mutation ($input: TakeAlternativeInput!) { result: takeAlternative(input: $input) { __typename
  ... on Booking { id status startsAt endsAt revision place { id name } offer { id } units { tag } }
  ... on BookingRefused { code field alternatives { kind slot { startsAt offer { id place { id } } } } } } }`;

export interface SessionAnswer { readonly kind: string; readonly startsAt: string; readonly durationMinutes: number; readonly distanceKm: number | null; readonly offer: { readonly id: string; readonly place: { readonly id: string; readonly name: string } } }
export interface ProposedAnswer { readonly __typename: string; readonly bookingId: string; readonly outcome?: string; readonly code?: string; readonly sessions?: readonly SessionAnswer[] }
export interface ProposalAnswer { readonly reason: string; readonly state: string; readonly booking: { readonly id: string }; readonly sessions: readonly SessionAnswer[] }

type Asking = Pick<Browser, 'gql'>;
type Held = Pick<BookingAnswer, 'id' | 'holdToken'>;

const ask = async <Result>(browser: Asking, query: string, variables: Readonly<Record<string, unknown>>): Promise<Result> => {
  const { data, errors } = await browser.gql<{ result: Result }>(query, variables);
  if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.result;
};

/** Speaks for a team that proposes, and for a person who answers; a technical error fails the spec, a refusal is an answer. */
export class ReroutingClient {
  constructor(private readonly browser: Asking) {}

  propose = (bookingIds: readonly string[], reason = 'EQUIPMENT', idempotencyKey: string = randomUUID()): Promise<readonly ProposedAnswer[]> =>
    ask(this.browser, `mutation ($input: ProposeAlternativesInput!) { result: proposeAlternatives(input: $input) { __typename ... on ProposedTo { bookingId outcome sessions { ${SESSION} } } ... on ProposalRefused { bookingId code } } }`, { input: { bookingIds, reason, idempotencyKey } });
  /** Where what was told about a booking stands, as the planning shows it. */
  state = async (placeId: string, from: string, bookingId: string): Promise<string | null> => {
    const { bookings } = await ask<{ bookings: readonly { id: string; reroute: { state: string } | null }[] }>(this.browser, 'query ($input: PlanningInput!) { result: planning(input: $input) { bookings { id reroute { state } } } }', { input: { placeId, from, days: 1 } });
    return bookings.find(({ id }) => id === bookingId)?.reroute?.state ?? null;
  };
  proposal = ({ id, holdToken }: Held): Promise<ProposalAnswer | null> => ask(this.browser, `query ($id: ID!, $holdToken: String!) { result: proposal(bookingId: $id, holdToken: $holdToken) { reason state booking { id } sessions { ${SESSION} } } }`, { id, holdToken });
  take = ({ id, holdToken }: Held, session: { readonly startsAt: string; readonly offer: { readonly id: string } }, idempotencyKey: string = randomUUID()): Promise<BookingAnswer> =>
    ask(this.browser, TAKE, { input: { bookingId: id, holdToken, offerId: session.offer.id, startsAt: session.startsAt, idempotencyKey } });
}
