import { Client, fetchExchange } from 'urql';

/** Longer than this, a person in front of a silent screen believes it has broken down. */
const PATIENCE_MS = 8_000;

/** The one way to the API. Nothing is cached: a shared screen keeps no answer about anybody. */
export const createClient = (): Client =>
  new Client({
    url: '/graphql',
    exchanges: [fetchExchange],
    requestPolicy: 'network-only',
    preferGetMethod: false,
    fetchOptions: () => ({ signal: AbortSignal.timeout(PATIENCE_MS) }),
  });
