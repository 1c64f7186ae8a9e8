import { randomUUID } from 'node:crypto';
import type { Browser } from './browser.ts';

export interface Convocations {
  readonly version: number;
  readonly people: number;
  readonly letters: number;
  readonly alreadySent: number;
  readonly withoutAddress: readonly string[];
  readonly whyNone: string | null;
}

/** Somebody who sends the convocations of a group by mail. */
export class ConvocationsClient {
  constructor(readonly browser: Browser) {}

  async one(groupBookingId: string): Promise<Convocations | null> {
    return this.ask('query ($id: ID!) { result: groupConvocations(groupBookingId: $id) { version people letters alreadySent withoutAddress whyNone } }', { id: groupBookingId });
  }

  /** On the version that stands, where none is said. */
  async send(groupBookingId: string, { version, key = randomUUID() }: { version?: number; key?: string } = {}): Promise<{ readonly code?: string; readonly people?: number; readonly letters?: number }> {
    const input = { groupBookingId, expectedVersion: version ?? (await this.one(groupBookingId))?.version ?? 0, idempotencyKey: key };
    return this.ask('mutation ($input: SendConvocationsInput!) { result: sendConvocations(input: $input) { ... on ConvocationsSent { people letters } ... on ConvocationsRefused { code } } }', { input });
  }

  private async ask<Result>(query: string, variables: Readonly<Record<string, unknown>>): Promise<Result> {
    const { data, errors } = await this.browser.gql<{ result: Result }>(query, variables);
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.result;
  }
}
