import { Client, fetchExchange } from 'urql';

/** The one way to the API. Nothing is cached: a shared screen keeps no answer about anybody. */
export const createClient = (): Client => new Client({ url: '/graphql', exchanges: [fetchExchange], requestPolicy: 'network-only', preferGetMethod: false });
