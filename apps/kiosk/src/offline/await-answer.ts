import type { EventAnswer } from '@escale/domain';
import type { DeviceBody } from './device-body.ts';

/** The answer to an event, as soon as it comes; null when it does not come in time, or nobody is reached. */
export const awaitAnswer = async (body: DeviceBody, eventId: string, patienceMs: number): Promise<EventAnswer> => {
  const known = () => body.state.answers.get(eventId) ?? null;
  const over = () => known() !== null || !body.reachable;
  if (over()) return known();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      stop();
      resolve(known());
    };
    const timer = setTimeout(end, patienceMs);
    const stop = body.watched.subscribe(() => over() && end());
  });
};
