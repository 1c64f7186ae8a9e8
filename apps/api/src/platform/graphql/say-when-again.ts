import type { ApolloServerPlugin } from '@apollo/server';

/** An answer that refuses for being asked too often says so in HTTP too (RFC 6585 §4), for proxies and programs that read no body. */
export const sayWhenAgain: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response }) => {
      const { body, http } = response;
      const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
      const waits = errors.filter(({ extensions }) => extensions?.['code'] === 'TOO_MANY_REQUESTS').map(({ extensions }) => Number(extensions?.['retryAfter']));
      if (waits.length === 0) return;
      http.status = 429;
      http.headers.set('retry-after', String(Math.max(...waits)));
    },
  }),
};
