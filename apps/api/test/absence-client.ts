import type { Browser } from './browser.ts';

const ABSENCE = '__typename ... on PlaceAbsence { bookingId state automatic givenName contestReason answerReason } ... on AbsenceRefused { code field }';
const RULES = '__typename ... on AbsenceRules { graceMinutes teamNotes kiosksHeardAt mayChange } ... on AbsenceRefused { code field }';

export interface AbsenceAnswerShown {
  readonly __typename: string;
  readonly bookingId: string;
  readonly state: string;
  readonly automatic: boolean;
  readonly contestReason: string | null;
  readonly answerReason: string | null;
  readonly code?: string;
}

export interface RulesShown {
  readonly __typename: string;
  readonly graceMinutes: number;
  readonly teamNotes: boolean;
  readonly kiosksHeardAt: readonly string[];
  readonly code?: string;
}

type Input = Readonly<Record<string, unknown>>;

/** Speaks for the team of a place about absences; a technical error fails the spec. */
export class AbsenceClient {
  constructor(private readonly browser: Pick<Browser, 'gql'>) {}

  list = (placeId: string) => this.ask<readonly AbsenceAnswerShown[]>(`query ($placeId: ID!) { result: absences(placeId: $placeId) { ${ABSENCE.replace('__typename ... on PlaceAbsence {', '').replace(/\}.*/u, '')} } }`, { placeId });
  answer = (bookingId: string, answer: string, reason = '') => this.ask<AbsenceAnswerShown>(`mutation ($input: AnswerAbsenceInput!) { result: answerAbsence(input: $input) { ${ABSENCE} } }`, { input: { bookingId, answer, reason } });
  rules = (placeId: string) => this.ask<RulesShown | null>(`query ($placeId: ID!) { result: absenceRules(placeId: $placeId) { graceMinutes teamNotes kiosksHeardAt mayChange } }`, { placeId });
  change = (input: Input) => this.ask<RulesShown>(`mutation ($input: AbsenceRulesInput!) { result: changeAbsenceRules(input: $input) { ${RULES} } }`, { input });
  limit = (limit: Input | null) => this.ask<unknown>(`mutation ($limit: AbsenceLimitInput) { result: changeAbsenceLimit(limit: $limit) { ... on AbsenceLimitChanged { limit { absences withinDays forDays } } } }`, { limit });

  async ask<Result>(query: string, variables: Input): Promise<Result> {
    const { data, errors } = await this.browser.gql<{ result: Result }>(query, variables);
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.result;
  }
}
