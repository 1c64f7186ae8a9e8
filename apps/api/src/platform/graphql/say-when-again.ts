import type { ApolloServerPlugin } from '@apollo/server';

/** An answer that refuses for being asked too often says in its head too when to come again, for proxies and programs that read no body. Its status stays 200, as that of every GraphQL answer. */
export const sayWhenAgain: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body, http } }) => {
      const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
      const waits = errors.filter(({ extensions }) => extensions?.['code'] === 'TOO_MANY_REQUESTS').map(({ extensions }) => Number(extensions?.['retryAfter']));
      if (waits.length > 0) http.headers.set('retry-after', String(Math.max(...waits)));
    },
  }),
};
