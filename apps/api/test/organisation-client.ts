import { randomUUID } from 'node:crypto';
import type { Browser } from './browser.ts';

const ORGANISATION = 'id version kind name siret nda uai qualiopiFrom qualiopiUntil contactName contactEmail contactPhone standing standingReason speaksFor decides';
const AGREEMENT = 'id version organisationId organisationName placeId placeName from until quotas { category hours period } priceNote bookers state reason speaksFor agrees';
const ORGANISATION_ANSWER = `__typename ... on Organisation { ${ORGANISATION} } ... on OrganisationRefused { code field }`;
const AGREEMENT_ANSWER = `__typename ... on Agreement { ${AGREEMENT} } ... on AgreementRefused { code field }`;

export interface OrganisationAnswer {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly siret: string;
  readonly nda: string | null;
  readonly standing: string;
  readonly speaksFor: boolean;
  readonly decides: boolean;
  readonly code?: string;
  readonly field?: string | null;
}

export interface AgreementAnswer {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly placeId: string | null;
  readonly state: string;
  readonly speaksFor: boolean;
  readonly agrees: boolean;
  readonly code?: string;
  readonly field?: string | null;
}

type Input = Readonly<Record<string, unknown>>;
type Shown = { readonly id: string; readonly version: number };

/** SIRETs that pass Luhn, made up: a SIREN that does, and its first establishments. */
export const SIRETS = ['43493312300029', '43493312300011', '43493312300037', '43493312300045'] as const;

export const ORGANISATION_DRAFT = { kind: 'TRAINING_ORGANISATION', name: 'Ateliers du Doubs', siret: SIRETS[0], nda: '11756543210', contactName: 'Anne Vidal', contactEmail: 'anne@ateliers.example' };
export const AGREEMENT_DRAFT = { placeId: null, from: '2026-03-01', until: '2026-12-31', quotas: [{ category: 'VR_HEADSET', hours: 100, period: 'YEAR' }], bookers: 'MANAGERS' };

/** Speaks for organisations, or decides on them; a technical error fails the spec, a refusal is an answer. */
export class OrganisationClient {
  constructor(readonly browser: Browser) {}

  mine = async (): Promise<readonly OrganisationAnswer[]> => this.ask(`{ result: myOrganisations { ${ORGANISATION} } }`, {});
  list = async (variables: Input = {}): Promise<{ readonly edges: readonly { readonly node: OrganisationAnswer; readonly cursor: string }[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string } }> =>
    this.ask(`query ($text: String, $standing: OrganisationStanding, $first: Int, $after: String) { result: organisations(text: $text, standing: $standing, first: $first, after: $after) { edges { cursor node { ${ORGANISATION} } } pageInfo { hasNextPage endCursor } } }`, variables);
  one = async (id: string): Promise<OrganisationAnswer | null> => this.ask(`query ($id: ID!) { result: organisation(id: $id) { ${ORGANISATION} } }`, { id });
  register = async (draft: Input = {}, idempotencyKey: string = randomUUID()): Promise<OrganisationAnswer> => this.send('registerOrganisation', 'RegisterOrganisationInput', { draft: { ...ORGANISATION_DRAFT, ...draft }, idempotencyKey });
  change = async ({ id, version }: Shown, draft: Input = {}): Promise<OrganisationAnswer> => this.send('changeOrganisation', 'ChangeOrganisationInput', { organisationId: id, expectedVersion: version, draft: { ...ORGANISATION_DRAFT, ...draft } });
  decide = async ({ id, version }: Shown, standing: string, reason: string | null = null): Promise<OrganisationAnswer> => this.send('decideOnOrganisation', 'DecideOnOrganisationInput', { organisationId: id, expectedVersion: version, standing, reason });

  agreements = async (variables: Input): Promise<readonly AgreementAnswer[]> => this.ask(`query ($organisationId: ID, $placeId: ID) { result: agreements(organisationId: $organisationId, placeId: $placeId) { ${AGREEMENT} } }`, variables);
  askFor = async (organisationId: string, draft: Input = {}, idempotencyKey: string = randomUUID()): Promise<AgreementAnswer> => this.agree('askAgreement', 'AskAgreementInput', { organisationId, draft: { ...AGREEMENT_DRAFT, ...draft }, idempotencyKey });
  write = async (siret: string, draft: Input = {}, idempotencyKey: string = randomUUID()): Promise<AgreementAnswer> => this.agree('writeAgreement', 'WriteAgreementInput', { siret, draft: { ...AGREEMENT_DRAFT, ...draft }, idempotencyKey });
  rewrite = async ({ id, version }: Shown, draft: Input = {}): Promise<AgreementAnswer> => this.agree('changeAgreement', 'ChangeAgreementInput', { agreementId: id, expectedVersion: version, draft: { ...AGREEMENT_DRAFT, ...draft } });
  answer = async ({ id, version }: Shown, state: string, reason: string | null = null): Promise<AgreementAnswer> => this.agree('answerAgreement', 'AnswerAgreementInput', { agreementId: id, expectedVersion: version, state, reason });

  private send(mutation: string, type: string, input: Input): Promise<OrganisationAnswer> {
    return this.ask(`mutation ($input: ${type}!) { result: ${mutation}(input: $input) { ${ORGANISATION_ANSWER} } }`, { input });
  }

  private agree(mutation: string, type: string, input: Input): Promise<AgreementAnswer> {
    return this.ask(`mutation ($input: ${type}!) { result: ${mutation}(input: $input) { ${AGREEMENT_ANSWER} } }`, { input });
  }

  private async ask<Result>(query: string, variables: Input): Promise<Result> {
    const { data, errors } = await this.browser.gql<{ result: Result }>(query, variables);
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.result;
  }
}
