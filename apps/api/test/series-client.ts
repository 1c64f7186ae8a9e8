import { randomUUID } from 'node:crypto';

type Input = Readonly<Record<string, unknown>>;
interface Asks {
  gql<Data>(query: string, variables?: Input): Promise<{ readonly data: Data | null; readonly errors?: unknown }>;
}

const SERIES = `id token timeZone everyWeeks weekdays sessions { index changed booking { id holdToken status startsAt shortCode ticket { code } series { id index } } }`;
const RESULT = `__typename ... on BookingSeries { ${SERIES} } ... on SeriesRefused { code field at index startsAt }`;

export interface SeriesAnswer {
  readonly __typename: string;
  readonly id: string;
  readonly token: string;
  readonly sessions: readonly { readonly index: number; readonly changed: boolean; readonly booking: { readonly id: string; readonly holdToken: string; readonly status: string; readonly startsAt: string; readonly shortCode: string; readonly ticket: object | null } }[];
  readonly code?: string;
  readonly index?: number | null;
  readonly startsAt?: string | null;
}

export interface PreviewAnswer {
  readonly __typename: string;
  readonly code?: string;
  readonly sessions: readonly { readonly index: number; readonly day: string; readonly startsAt: string | null; readonly code: string | null; readonly nearest: string | null; readonly hours: readonly string[] }[];
}

/** Every Tuesday at ten from the third of March 2026, four times. */
export const TUESDAYS = { firstDay: '2026-03-03', at: '10:00', everyWeeks: 1, weekdays: ['TUESDAY'], count: 4 };

/** Books series for whoever the browser is; a technical error fails the spec, a refusal is an answer. */
export class SeriesClient {
  constructor(private readonly asks: Asks) {}

  preview = async (input: Input): Promise<PreviewAnswer> =>
    this.ask(`query ($input: SeriesWishInput!) { result: seriesPreview(input: $input) { __typename ... on SeriesPreview { timeZone sessions { index day startsAt code nearest hours } } ... on BookingRefused { code } } }`, { input: { durationMinutes: 60, rhythm: TUESDAYS, ...input } });
  book = async (input: Input, mutation = 'bookSeries'): Promise<SeriesAnswer> =>
    this.ask(`mutation ($input: BookSeriesInput!) { result: ${mutation}(input: $input) { ${RESULT} } }`, {
      input: { durationMinutes: 60, rhythm: TUESDAYS, givenName: 'Camille', familyName: 'Durand', email: 'camille@exemple.example', acceptsSafetyNotice: true, idempotencyKey: randomUUID(), ...input },
    });
  read = async ({ id, token }: Pick<SeriesAnswer, 'id' | 'token'>): Promise<SeriesAnswer | null> => this.ask(`query ($id: ID!, $token: String!) { result: bookingSeries(id: $id, token: $token) { ${SERIES} } }`, { id, token });
  cancel = async ({ id, token }: Pick<SeriesAnswer, 'id' | 'token'>, more: Input = {}): Promise<SeriesAnswer> => this.ask(`mutation ($input: CancelSeriesInput!) { result: cancelSeries(input: $input) { ${RESULT} } }`, { input: { seriesId: id, token, ...more } });
  move = async ({ id, token }: Pick<SeriesAnswer, 'id' | 'token'>, more: Input): Promise<SeriesAnswer> => this.ask(`mutation ($input: MoveSeriesInput!) { result: moveSeries(input: $input) { ${RESULT} } }`, { input: { seriesId: id, token, ...more } });

  private async ask<Result>(query: string, variables: Input): Promise<Result> {
    const { data, errors } = await this.asks.gql<{ result: Result }>(query, variables);
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.result;
  }
}
