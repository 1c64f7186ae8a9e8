import type { DeviceBody } from './device-body.ts';
import type { Outbox } from './outbox.ts';

/** What it is time for: to try again what failed, to tell the service how it stands, to ask for the snapshot. */
export type Due = { readonly retry: boolean; readonly send: boolean; readonly snapshot: boolean };

/** How long the service may hear nothing before it is told how the kiosk stands, in milliseconds: what the screen says of the way to it is hardly older, also where the browser noticed nothing. */
const SILENT_MOST_MS = 10_000;

/** Once a second: looks at the clocks, and does what it is time for. */
export const beat = async (body: DeviceBody, outbox: Outbox, refresh: () => void, due: Due): Promise<void> => {
  body.clock.look();
  if (body.kept.trouble !== null && due.retry) await body.kept.tryAgain();
  if (!body.isPaired) return;
  const late = outbox.silentMs === null || outbox.silentMs > SILENT_MOST_MS;
  const wanted = outbox.failing || (due.send && (late || !body.reachable || body.holdings.waiting > 0));
  if (wanted && outbox.mayTry) void outbox.flush();
  if (due.snapshot && body.reachable) refresh();
  body.tell();
};
