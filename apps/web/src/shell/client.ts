import { cacheExchange, Client, fetchExchange, mapExchange, subscriptionExchange } from 'urql';
import { forwardSubscription } from './live/forward.ts';
import { noData } from './no-data.ts';
import { noteError } from './too-busy.ts';

/** The one way to the API. Answers are cached by document; a change of a booking empties what depended on it. */
export const createClient = (): Client =>
  new Client({ url: '/graphql', exchanges: [mapExchange({ onError: noteError }), noData, cacheExchange, fetchExchange, subscriptionExchange({ forwardSubscription })], requestPolicy: 'cache-and-network', preferGetMethod: false });
