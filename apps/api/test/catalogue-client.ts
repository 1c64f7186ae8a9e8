import { randomUUID } from 'node:crypto';
import type { Browser } from './browser.ts';

const REQUEST = 'id version placeId placeName organisationId organisationName note state plannedFor reason answers module { id title }';
const ANSWER = `__typename ... on InstallRequest { ${REQUEST} } ... on InstallRequestRefused { code field }`;

export interface InstallAnswered {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly placeId: string;
  readonly organisationId: string | null;
  readonly state: string;
  readonly plannedFor: string | null;
  readonly reason: string | null;
  readonly answers: boolean;
  readonly code?: string;
  readonly field?: string | null;
}

export interface CatalogueAnswer {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly slug: string; readonly languages: readonly string[]; readonly gestures: readonly { readonly code: string; readonly title: string }[]; readonly placeCount: number } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly facets: readonly { readonly facet: string; readonly values: readonly { readonly value: string; readonly label: string | null; readonly count: number; readonly chosen: boolean }[] }[];
}

type Input = Readonly<Record<string, unknown>>;

/** Looks through the catalogue, asks for modules, answers for a place; a technical error fails the spec, a refusal is an answer. */
export class CatalogueClient {
  constructor(readonly browser: Browser) {}

  catalogue = async (variables: Input = {}): Promise<CatalogueAnswer> =>
    this.ask(
      `query ($filter: CatalogueFilterInput, $locale: Locale, $first: Int, $after: String) { result: catalogue(filter: $filter, locale: $locale, first: $first, after: $after) {
         totalCount edges { cursor node { slug languages gestures(locale: $locale) { code title } placeCount } } pageInfo { hasNextPage endCursor } facets { facet values { value label count chosen } } } }`,
      { locale: 'fr', ...variables },
    );
  module = async (slug: string, variables: Input = {}): Promise<{ readonly placeCount: number; readonly unitCount: number; readonly places: readonly { readonly name: string; readonly km: number | null; readonly units: number; readonly tags: readonly string[] | null }[] } | null> =>
    this.ask(`query ($slug: String!, $near: ModuleNearInput, $first: Int) { result: module(slug: $slug, near: $near, first: $first) { module { id accessibility providerName providerProject } placeCount unitCount places { name km units tags } } }`, { slug, ...variables });
  pathways = async (variables: Input = {}): Promise<readonly { readonly slug: string }[]> => this.ask('query ($moduleId: ID) { result: pathways(moduleId: $moduleId) { slug } }', variables);
  pathway = async (slug: string): Promise<Input | null> => this.ask('query ($slug: String!) { result: pathway(slug: $slug) { title(locale: en) certificationCode hours { total onSite vr remote } steps { kind minutes title module { id } } } }', { slug });

  requests = async (variables: Input): Promise<readonly InstallAnswered[]> => this.ask(`query ($organisationId: ID, $placeId: ID) { result: installRequests(organisationId: $organisationId, placeId: $placeId) { ${REQUEST} } }`, variables);
  request = async (wish: Input, idempotencyKey: string = randomUUID()): Promise<InstallAnswered> => this.ask(`mutation ($input: RequestModuleInstallInput!) { result: requestModuleInstall(input: $input) { ${ANSWER} } }`, { input: { ...wish, idempotencyKey } });
  answer = async ({ id, version }: { readonly id: string; readonly version: number }, answer: Input): Promise<InstallAnswered> =>
    this.ask(`mutation ($input: AnswerInstallRequestInput!) { result: answerInstallRequest(input: $input) { ${ANSWER} } }`, { input: { requestId: id, expectedVersion: version, ...answer } });

  private async ask<Result>(query: string, variables: Input): Promise<Result> {
    const { data, errors } = await this.browser.gql<{ result: Result }>(query, variables);
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.result;
  }
}
