import { randomUUID } from 'node:crypto';
import type { Browser } from './browser.ts';

export interface AnomalyAnswer {
  readonly __typename: 'KioskAnomaly' | 'KioskAnomalyRefused';
  readonly id: string;
  readonly code: string;
  readonly needsDecision: boolean;
  readonly events: readonly { readonly type: string; readonly at: string; readonly toldAt: string; readonly sure: boolean; readonly setAside: boolean; readonly kioskName: string; readonly shows: boolean }[];
  readonly booking: { readonly displayName: string | null; readonly status: string } | null;
  readonly unitTag: string | null;
  readonly firstUnitTag: string | null;
  readonly choices: readonly string[];
  readonly decision: { readonly choice: string; readonly by: string | null; readonly isMine: boolean; readonly note: string | null; readonly reopenableUntil: string | null } | null;
  readonly refusal?: string;
  readonly field?: string;
  readonly current?: AnomalyAnswer | null;
}

const ANOMALY = 'id code needsDecision events { type at toldAt sure setAside kioskName shows } booking { displayName status } unitTag firstUnitTag choices decision { choice by isMine note reopenableUntil }';
const RESULT = `__typename ... on KioskAnomaly { ${ANOMALY} } ... on KioskAnomalyRefused { refusal field current { ${ANOMALY} } }`;

/** Somebody of a team who decides what kiosks and the plan contradict. */
export class AnomaliesClient {
  constructor(readonly browser: Browser) {}

  async list(placeId: string, more: Readonly<Record<string, unknown>> = {}): Promise<readonly AnomalyAnswer[]> {
    return (await this.page(placeId, more)).edges.map(({ node }) => node);
  }

  async page(placeId: string, more: Readonly<Record<string, unknown>> = {}): Promise<{ readonly total: number; readonly edges: readonly { readonly node: AnomalyAnswer }[]; readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean } }> {
    const query = `query ($placeId: ID!, $decided: Boolean, $code: KioskAnomalyCode, $raisedFrom: DateTime, $raisedUntil: DateTime, $first: Int, $after: String) { page: kioskAnomalies(placeId: $placeId, decided: $decided, code: $code, raisedFrom: $raisedFrom, raisedUntil: $raisedUntil, first: $first, after: $after) { total edges { node { ${ANOMALY} } } pageInfo { endCursor hasNextPage } } }`;
    return (await this.data<{ page: Awaited<ReturnType<AnomaliesClient['page']>> }>(query, { placeId, ...more })).page;
  }

  async one(placeId: string, code: string): Promise<AnomalyAnswer> {
    const found = (await this.list(placeId)).find((one) => one.code === code);
    if (found === undefined) throw new Error(`No ${code} at this place.`);
    return found;
  }

  resolve = (anomalyId: string, choice: string, more: Readonly<Record<string, unknown>> = {}) => this.act('resolveAnomaly', 'ResolveAnomalyInput', { anomalyId, choice, idempotencyKey: randomUUID(), ...more });
  reopen = (anomalyId: string, more: Readonly<Record<string, unknown>> = {}) => this.act('reopenAnomaly', 'ReopenAnomalyInput', { anomalyId, idempotencyKey: randomUUID(), ...more });

  private async act(name: string, type: string, input: Readonly<Record<string, unknown>>): Promise<AnomalyAnswer> {
    return (await this.data<{ result: AnomalyAnswer }>(`mutation ($input: ${type}!) { result: ${name}(input: $input) { ${RESULT} } }`, { input })).result;
  }

  async data<Data>(query: string, variables: Readonly<Record<string, unknown>>): Promise<Data> {
    const { data, errors } = await this.browser.gql<Data>(query, variables);
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  }
}
