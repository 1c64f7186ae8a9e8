import type { SubscriptionForwarder } from 'urql';
import { noteLive } from './live-state.ts';

/** Carries a subscription over the connection, whose code is fetched when the first screen listens. */
export const forwardSubscription: SubscriptionForwarder = (request) => ({
  subscribe: (sink) => {
    let left = false;
    let stop = (): void => undefined;
    const begin = async (): Promise<void> => {
      const { socket } = await import('./socket.ts');
      if (left) return;
      stop = socket.subscribe({ query: request.query ?? '', variables: request.variables as Record<string, unknown> }, { next: (result) => sink.next({ ...result, errors: result.errors ? [...result.errors] : undefined } as Parameters<typeof sink.next>[0]), error: (error) => sink.error(error), complete: () => sink.complete() });
    };
    // Without its code the connection is simply away: screens then ask again by themselves.
    begin().catch((error: unknown) => {
      noteLive('away');
      if (!left) sink.error(error);
    });
    return {
      unsubscribe: () => {
        left = true;
        stop();
      },
    };
  },
});
