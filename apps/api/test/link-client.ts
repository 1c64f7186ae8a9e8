import { Secrets } from '../src/platform/secret/secrets.ts';
import type { TestApi } from './test-api.ts';

const SHOWN = `forName placeName standing dueAt answeredAt answeredBy answeredByMe reason session { givenName familyName startsAt people reachable }`;

export interface LinkAnswer {
  readonly __typename: string;
  readonly forName: string | null;
  readonly placeName: string;
  readonly standing: string | null;
  readonly dueAt: string | null;
  readonly answeredBy: string | null;
  readonly answeredByMe: boolean;
  readonly reason: string | null;
  readonly code?: string;
}

/** Opens the links that people of a team were mailed, from a browser nobody is signed in with. */
export class LinkClient {
  constructor(private readonly api: TestApi) {}

  async tokenOf(bookingId: string, email: string): Promise<string> {
    const [account] = await this.api.sql<{ id: string }>('SELECT id FROM account WHERE email = $1', [email]);
    return this.api.app.get(Secrets).requestToken(bookingId, account?.id ?? '');
  }

  read = async (bookingId: string, email: string): Promise<LinkAnswer | null> => this.readWith(bookingId, await this.tokenOf(bookingId, email));
  readWith = async (bookingId: string, token: string): Promise<LinkAnswer | null> => this.ask(`query ($bookingId: ID!, $token: String!) { result: requestToAnswer(bookingId: $bookingId, token: $token) { ${SHOWN} } }`, { bookingId, token });
  answer = async (bookingId: string, email: string, answer: 'YES' | 'NO', reason: string | null = null): Promise<LinkAnswer> => this.answerWith(bookingId, await this.tokenOf(bookingId, email), answer, reason);
  answerWith = async (bookingId: string, token: string, answer: 'YES' | 'NO', reason: string | null = null): Promise<LinkAnswer> =>
    this.ask(`mutation ($input: AnswerByLinkInput!) { result: answerRequestByLink(input: $input) { __typename ... on RequestToAnswer { ${SHOWN} } ... on BookingRefused { code } } }`, { input: { bookingId, token, answer, reason } });

  private async ask<Result>(query: string, variables: Readonly<Record<string, unknown>>): Promise<Result> {
    const { data, errors } = await this.api.gql<{ result: Result }>(query, variables);
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.result;
  }
}
