import { randomUUID } from 'node:crypto';
import { hashOf, Secrets } from '../../src/platform/secret/secrets.ts';
import { aBooking, anOffer } from '../builders.ts';
import { DRAFT } from '../offers-client.ts';
import type { Cell } from './personas.ts';
import { onThing, type Probe } from './probe.ts';

const key = () => `key-${Math.random()}-of-a-probe`;

/** An offer of the place, for which nobody is to come. */
const offered = ({ api, target }: Cell, values: Readonly<Record<string, unknown>> = {}): Promise<string> => anOffer(api, target.placeId, [], { safety_notice: false, ...values });

/** Somebody who waits for an answer. */
async function asked(cell: Cell): Promise<string> {
  const from = cell.api.clock.now().getTime() + 3_600_000;
  return aBooking(cell.api, cell.target.placeId, await offered(cell, { approval_deadline_hours: 24 }), {
    starts_at: new Date(from), ends_at: new Date(from + 3_600_000), status: 'HELD', approval_state: 'ASKED', hold_expires_at: new Date(from), short_code: null, confirmed_at: null,
  });
}

/** The link somebody of the team was sent about it. */
async function linked(cell: Cell): Promise<{ readonly bookingId: string; readonly token: string }> {
  const { api, target } = cell;
  const [bookingId, accountId, grantId] = [await asked(cell), randomUUID(), randomUUID()];
  const token = api.app.get(Secrets).requestToken(bookingId, accountId);
  await api.sql(`INSERT INTO account (id, email, locale, created_at) VALUES ($1, $2, 'fr', now())`, [accountId, `${accountId}@exemple.example`]);
  await api.sql(`INSERT INTO role_grant (id, account_id, role, scope_kind, scope_id, created_at) VALUES ($1, $2, 'SITE_STAFF', 'PLACE', $3, now())`, [grantId, accountId, target.placeId]);
  await api.sql('INSERT INTO request_link (place_id, booking_id, account_id, token_hash, asked_at) VALUES ($1, $2, $3, $4, now())', [target.placeId, bookingId, accountId, hashOf(token)]);
  return { bookingId, token };
}

/** With its own secret, or that of another's. */
const link = async (cell: Cell) => (cell.own ? linked(cell) : { ...(await linked(cell)), token: (await linked(cell)).token });

const on = (mutation: string, values: Readonly<Record<string, unknown>> = {}): Probe =>
  onThing(`mutation ($input: OfferVersionInput!) { result: ${mutation}(input: $input) { __typename } }`, async (cell) => ({ input: { offerId: await offered(cell, values), expectedVersion: 0 } }));

export const OFFERS_PROBES: Readonly<Record<string, Probe>> = {
  'Query offers': onThing('query ($placeId: ID!) { result: offers(placeId: $placeId) { id } }', async (cell) => (await offered(cell), { placeId: cell.target.placeId })),
  'Query offerPreview': onThing('query ($input: OfferPreviewInput!) { result: offerPreview(input: $input) { __typename } }', ({ target }) => ({ input: { placeId: target.placeId, draft: DRAFT } })),
  'Mutation createOffer': onThing('mutation ($input: CreateOfferInput!) { result: createOffer(input: $input) { __typename } }', ({ target }) => ({ input: { placeId: target.placeId, draft: DRAFT, idempotencyKey: key() } })),
  'Mutation changeOffer': onThing('mutation ($input: ChangeOfferInput!) { result: changeOffer(input: $input) { __typename } }', async (cell) => ({ input: { offerId: await offered(cell), expectedVersion: 0, draft: DRAFT } })),
  'Mutation copyOffer': onThing('mutation ($input: CopyOfferInput!) { result: copyOffer(input: $input) { __typename } }', async (cell) => ({ input: { offerId: await offered(cell), titleFr: 'Copie', titleEn: 'Copy', idempotencyKey: key() } })),
  'Mutation pauseOffer': on('pauseOffer'),
  'Mutation resumeOffer': on('resumeOffer', { paused: true }),
  'Mutation retireOffer': on('retireOffer'),
  'Query approvalRequests': onThing('query ($placeId: ID) { result: approvalRequests(placeId: $placeId) { placeId } }', async (cell) => (await asked(cell), { placeId: cell.target.placeId })),
  'Query requestToAnswer': onThing('query ($bookingId: ID!, $token: String!) { result: requestToAnswer(bookingId: $bookingId, token: $token) { standing } }', link),
  'Mutation answerRequestByLink': onThing('mutation ($input: AnswerByLinkInput!) { result: answerRequestByLink(input: $input) { __typename } }', async (cell) => ({ input: { ...(await link(cell)), answer: 'YES' } })),
  'Mutation answerRequest': onThing('mutation ($input: AnswerRequestInput!) { result: answerRequest(input: $input) { __typename } }', async (cell) => ({ input: { bookingId: await asked(cell), expectedVersion: 0, answer: 'YES', idempotencyKey: key() } })),
};
