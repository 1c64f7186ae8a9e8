import { randomUUID } from 'node:crypto';
import { Secrets } from '../src/platform/secret/secrets.ts';
import { BookingClient } from './booking-client.ts';
import { aModel, anOffer, aPlace, aUnit } from './builders.ts';
import type { BookingAnswer } from './documents.ts';
import type { Answer, TestApi } from './test-api.ts';

type Input = Readonly<Record<string, unknown>>;
interface Asks {
  gql<Data>(query: string, variables?: Input): Promise<Answer<Data>>;
}

export const NINE = '2026-03-04T08:00:00.000Z';

/** A place with one headset and an offer that asks a guardian below 18. */
export async function aPlaceForMinors(api: TestApi, place: Input = {}, offer: Input = {}): Promise<{ readonly placeId: string; readonly offerId: string; readonly unitId: string }> {
  const placeId = await aPlace(api, place);
  const unitId = await aUnit(api, placeId, await aModel(api));
  return { placeId, unitId, offerId: await anOffer(api, placeId, undefined, { guardian_consent_below: 18, ...offer }) };
}

export const MOTHER = { name: 'Awa Diallo', email: 'awa@exemple.example' };

/** A fifteen-year-old's booking, whose mother is asked. */
export const aMinorsBooking = async (api: Pick<TestApi, 'gql'>, offerId: string, input: Input = {}, startsAt = NINE): Promise<BookingAnswer> => {
  const person = new BookingClient(api);
  return person.confirm(await person.hold({ offerId, startsAt }), { givenName: 'Sam', familyName: 'Diallo', email: 'sam@exemple.example', age: 15, guardian: MOTHER, ...input });
};

const REQUEST = 'state guardianName closesAt answeredAt booking { id status revision displayName startsAt contact { email } shortCode holdToken guardianConsent }';
const REQUEST_RESULT = `__typename ... on GuardianRequest { ${REQUEST} } ... on BookingRefused { code field at sentence(locale: fr) }`;

export interface GuardianAnswered {
  readonly __typename: string;
  readonly state: string;
  readonly code: string;
  readonly at: string | null;
  readonly booking: { readonly id: string; readonly status: string; readonly revision: number; readonly displayName: string | null; readonly startsAt: string };
}

/** Speaks for a guardian who has the link. */
export class Guardian {
  constructor(
    private readonly api: TestApi,
    private readonly bookingId: string,
    private readonly token = api.app.get(Secrets).guardianToken(bookingId),
  ) {}

  async look(): Promise<GuardianAnswered | null> {
    const { data, errors } = await this.api.gql<{ result: GuardianAnswered | null }>(`query Look($id: ID!, $token: String!) { result: guardianRequest(bookingId: $id, token: $token) { ${REQUEST} } }`, { id: this.bookingId, token: this.token });
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.result;
  }

  async say(answer: 'GIVEN' | 'REFUSED', revision = 0): Promise<GuardianAnswered> {
    const { data, errors } = await this.api.gql<{ result: GuardianAnswered }>(`mutation Answer($input: AnswerGuardianInput!) { result: answerGuardian(input: $input) { ${REQUEST_RESULT} } }`, { input: { bookingId: this.bookingId, token: this.token, answer, revision } });
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.result;
  }
}

const BOOKING = 'id status startsAt revision guardianConsent contact { givenName familyName email } shortCode holdToken manageUrl calendar ticket { code } place { id }';
const RESULT = `__typename ... on Booking { ${BOOKING} } ... on BookingRefused { code field sentence(locale: fr) aboutPlace { id } }`;

export interface ForSomeone {
  readonly __typename: string;
  readonly id: string;
  readonly code: string;
  readonly status: string;
  readonly startsAt: string;
  readonly shortCode: string | null;
}

const ask = async (browser: Asks, document: string, variables: Input = {}) => {
  const { data, errors } = await browser.gql<{ result: ForSomeone }>(document, variables);
  if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.result;
};

/** Speaks for somebody signed in who books for others. */
export class Helping {
  constructor(private readonly browser: Asks) {}

  async book(offerId: string, input: Input = {}, startsAt = NINE): Promise<ForSomeone> {
    return this.confirm(await new BookingClient(this.browser).hold({ offerId, startsAt }), input);
  }

  confirm = (held: BookingAnswer, input: Input = {}) =>
    ask(this.browser, `mutation ForSomeone($input: BookForSomeoneInput!) { result: bookForSomeone(input: $input) { ${RESULT} } }`, {
      input: { bookingId: held.id, holdToken: held.holdToken, givenName: 'Paulette', familyName: 'Roy', email: null, locale: 'fr', acceptsSafetyNotice: true, consent: 'SPOKEN', idempotencyKey: randomUUID(), ...input },
    });
  cancel = (bookingId: string) => ask(this.browser, `mutation Cancel($input: CancelForSomeoneInput!) { result: cancelForSomeone(input: $input) { ${RESULT} } }`, { input: { bookingId, idempotencyKey: randomUUID() } });
  move = (bookingId: string, startsAt: string, more: Input = {}) =>
    ask(this.browser, `mutation Move($input: MoveForSomeoneInput!) { result: moveForSomeone(input: $input) { ${RESULT} } }`, { input: { bookingId, startsAt, idempotencyKey: randomUUID(), ...more } });

  async all(): Promise<readonly string[]> {
    const { data, errors } = await this.browser.gql<{ bookingsForOthers: { id: string }[] }>('{ bookingsForOthers { id } }');
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.bookingsForOthers.map(({ id }) => id);
  }

  one = (id: string) => ask(this.browser, `query One($id: ID!) { result: bookingForOther(id: $id) { ${BOOKING} } }`, { id });
}

/** Speaks for the team of a place about papers. */
export class Desk {
  constructor(private readonly browser: Asks) {}

  seen = (bookingId: string) => ask(this.browser, `mutation Seen($input: RecordGuardianConsentInput!) { result: recordGuardianConsent(input: $input) { ${RESULT} } }`, { input: { bookingId } });

  async expected(): Promise<readonly { readonly state: string; readonly givenName: string; readonly guardianName: string | null; readonly paperSeenAt: string | null; readonly booking: { readonly id: string } }[]> {
    const { data, errors } = await this.browser.gql<{ minorsExpected: [] }>('{ minorsExpected { state givenName familyName guardianName paperSeenAt booking { id contact { email } shortCode } } }');
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.minorsExpected;
  }
}
