import type { Client } from 'urql';
import type { CheckInInput } from '../../gql/graphql.ts';
import type { Answer, NoAnswer } from './attempt.presenter.ts';
import { CheckIn } from './check-in.graphql.ts';

/** A new idempotency key, 128 random bits. `crypto.randomUUID` would not exist on a tablet that is served without https. */
export const newKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Asks the API to check in; never throws, since having no answer is one of the answers. */
export const sendCheckIn = async (client: Client, input: CheckInInput): Promise<{ readonly answer: Answer } | { readonly why: NoAnswer }> => {
  const { data, error } = await client.mutation(CheckIn, { input }).toPromise();
  if (data !== undefined && error === undefined) return { answer: data.checkIn };
  return { why: error?.networkError === undefined ? 'trouble' : 'network' };
};
