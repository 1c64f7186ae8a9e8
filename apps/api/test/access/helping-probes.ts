import { hashOf, Secrets } from '../../src/platform/secret/secrets.ts';
import { FileStore } from '../../src/platform/storage/file-store.ts';
import { BookingClient } from '../booking-client.ts';
import { aBooking, aModel, anOffer, aUnit } from '../builders.ts';
import type { Cell } from './personas.ts';
import { onThing, opened, type Outcome, type Probe } from './probe.ts';

const PDF = '%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n';
const STARTS = '2026-03-05T09:00:00Z';
const LATER = '2026-03-12T09:00:00Z';
const key = () => `key-${Math.random()}-of-a-probe`;

async function offerOf({ api, target }: Cell): Promise<string> {
  await aUnit(api, target.placeId, await aModel(api));
  return anOffer(api, target.placeId, [{ category: 'VR_HEADSET' }], { safety_notice: false });
}

/** A minor's booking there, whose guardian is asked. */
async function minors(cell: Cell): Promise<string> {
  const { api, target } = cell;
  const id = await aBooking(api, target.placeId, await offerOf(cell), { minor: true, guardian_consent_state: 'ASKED' });
  await api.sql(`INSERT INTO guardian_consent (place_id, booking_id, name, email, token_hash, asked_at) VALUES ($1, $2, 'Awa Diallo', 'awa@exemple.example', $3, now())`, [target.placeId, id, hashOf(api.app.get(Secrets).guardianToken(id))]);
  return id;
}

/** With the guardian's own secret, or that of another's. */
const link = async (cell: Cell): Promise<{ readonly bookingId: string; readonly token: string }> => {
  const bookingId = await minors(cell);
  return { bookingId, token: cell.api.app.get(Secrets).guardianToken(cell.own ? bookingId : await minors(cell)) };
};

/** Made by the caller for somebody else, where they help or where they no longer do. */
const made = async (cell: Cell): Promise<string> => aBooking(cell.api, cell.target.placeId, await offerOf(cell), { made_by_account_id: cell.accountId });

/** Answers true or false, neither of which is a door. */
async function mayHelp(cell: Cell): Promise<Outcome> {
  const { data, errors } = await cell.browser.gql<{ result: boolean }>('query ($offerId: ID!) { result: canBookForSomeone(offerId: $offerId) }', { offerId: await offerOf(cell) });
  if (errors !== undefined) return 'no';
  return data?.result === true ? 'yes' : 'nothing';
}

export const HELPING_PROBES: Readonly<Record<string, Probe>> = {
  'Query canBookForSomeone': { twice: true, call: mayHelp },
  'Query bookingsForOthers': onThing('{ result: bookingsForOthers { id } }', async (cell) => (await made(cell), {})),
  'Query bookingForOther': onThing('query ($id: ID!) { result: bookingForOther(id: $id) { id } }', async (cell) => ({ id: await made(cell) })),
  'Mutation bookForSomeone': onThing('mutation ($input: BookForSomeoneInput!) { result: bookForSomeone(input: $input) { __typename } }', async (cell) => {
    const { id: bookingId, holdToken } = await new BookingClient(cell.api).hold({ offerId: await offerOf(cell), startsAt: STARTS });
    return { input: { bookingId, holdToken, givenName: 'Paulette', familyName: 'Roy', consent: 'SPOKEN', idempotencyKey: key() } };
  }),
  'Mutation cancelForSomeone': onThing('mutation ($input: CancelForSomeoneInput!) { result: cancelForSomeone(input: $input) { __typename } }', async (cell) => ({ input: { bookingId: await made(cell), idempotencyKey: key() } })),
  'Mutation moveForSomeone': onThing('mutation ($input: MoveForSomeoneInput!) { result: moveForSomeone(input: $input) { __typename } }', async (cell) => ({ input: { bookingId: await made(cell), startsAt: LATER, idempotencyKey: key() } })),
  'Query guardianRequest': onThing('query ($bookingId: ID!, $token: String!) { result: guardianRequest(bookingId: $bookingId, token: $token) { state } }', link),
  'Mutation answerGuardian': onThing('mutation ($input: AnswerGuardianInput!) { result: answerGuardian(input: $input) { __typename } }', async (cell) => ({ input: { ...(await link(cell)), answer: 'GIVEN', revision: 0 } })),
  'Query minorsExpected': onThing('{ result: minorsExpected { state } }', async (cell) => (await minors(cell), {})),
  'Mutation recordGuardianConsent': onThing('mutation ($input: RecordGuardianConsentInput!) { result: recordGuardianConsent(input: $input) { __typename } }', async (cell) => ({ input: { bookingId: await minors(cell) } })),
  'route ScanController.keep': { twice: true, call: async (cell) => opened(cell, `/fichiers/accord-parental/${await minors(cell)}`, { method: 'POST', body: PDF }) },
  'route ScanController.show': {
    twice: true,
    call: async (cell) => {
      const bookingId = await minors(cell);
      await cell.api.sql(`UPDATE guardian_consent SET scan_id = $2, scan_kind = 'PDF' WHERE booking_id = $1`, [bookingId, await cell.api.app.get(FileStore).put(Buffer.from(PDF), 'guardian_consent.scan_id')]);
      return opened(cell, `/fichiers/accord-parental/${bookingId}`);
    },
  },
};
