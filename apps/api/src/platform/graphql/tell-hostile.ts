import type { ApolloServerPlugin } from '@apollo/server';
import type { SecurityLog } from '../security-log/security-log.ts';

/** Tells of requests no page of ours makes: forms of other sites, many operations at once, and asking the contract to describe itself where it does not. Those that cost too much are told by their limit. */
export const tellHostile = (security: SecurityLog): ApolloServerPlugin => ({
  invalidRequestWasReceived: async ({ error: { message } }) => {
    if (message.includes('CSRF')) security.tell('REQUEST_REFUSED', { reason: 'FOREIGN_FORM' });
    else if (message.includes('batching')) security.tell('REQUEST_REFUSED', { reason: 'BATCH' });
  },
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors }) => {
      if (errors.some(({ extensions }) => extensions['validationErrorCode'] === 'INTROSPECTION_DISABLED')) security.tell('REQUEST_REFUSED', { reason: 'INTROSPECTION' });
    },
  }),
});
