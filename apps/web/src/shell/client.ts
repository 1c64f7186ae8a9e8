import { cacheExchange, Client, fetchExchange } from 'urql';

/** The one way to the API. Answers are cached by document; a change of a booking empties what depended on it. */
export const createClient = (): Client => new Client({ url: '/graphql', exchanges: [cacheExchange, fetchExchange], requestPolicy: 'cache-and-network', preferGetMethod: false });
