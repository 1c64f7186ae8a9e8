/** One look at the tablet's two clocks, in milliseconds: the wall clock (since 1970) and the monotone one. */
export type ClockLook = { readonly wall: number; readonly monotone: number };

/** A stretch in which the monotone clock can be trusted; `startedAt` by the service's clock once a request of it came back, in milliseconds since 1970. */
export type Epoch = { readonly id: string; readonly began: ClockLook; readonly last: ClockLook; readonly startedAt: number | null };

/** How far the wall clock may run ahead of the monotone one between two looks, in milliseconds, before the tablet is taken to have slept. */
export const SLEPT_MS = 5_000;
/** A request that took longer than this does not set a clock, in milliseconds. */
export const ROUND_TRIP_MOST_MS = 4_000;

export const newEpoch = (id: string, now: ClockLook): Epoch => ({ id, began: now, last: now, startedAt: null });

/**
 * Whether the epoch is over: while a tablet sleeps its monotone clock may stand still, which shows as a wall clock that ran ahead; so does a wall clock set forward, and which of both it was nobody can
 * tell. A wall clock set back, or slow, says nothing against the monotone one.
 */
export const isEpochOver = ({ last }: Epoch, now: ClockLook): boolean => now.monotone < last.monotone || now.wall - last.wall - (now.monotone - last.monotone) > SLEPT_MS;

/** The epoch after one more look. */
export const looked = (epoch: Epoch, now: ClockLook): Epoch => ({ ...epoch, last: now });

/** The epoch once the service told its time: the middle of the request is when it was told. The first good answer counts, so that an event's time never changes. */
export const anchored = (epoch: Epoch, told: { readonly serviceTime: number; readonly sent: ClockLook; readonly received: ClockLook }): Epoch => {
  const roundTrip = told.received.monotone - told.sent.monotone;
  if (epoch.startedAt !== null || roundTrip < 0 || roundTrip > ROUND_TRIP_MOST_MS || told.sent.monotone < epoch.began.monotone) return epoch;
  return { ...epoch, startedAt: Math.round(told.serviceTime - (told.sent.monotone + roundTrip / 2 - epoch.began.monotone)) };
};

/** Milliseconds since the epoch began, by the monotone clock. */
export const sinceBegin = ({ began }: Epoch, now: ClockLook): number => Math.max(0, Math.round(now.monotone - began.monotone));

/** What time it is by the service's clock as far as the tablet can tell; by its own with the last offset known where the epoch is not anchored. */
export const bestTime = (epoch: Epoch, now: ClockLook, offsetMs: number | null): { readonly at: Date; readonly sure: boolean } =>
  epoch.startedAt === null ? { at: new Date(now.wall + (offsetMs ?? 0)), sure: false } : { at: new Date(epoch.startedAt + sinceBegin(epoch, now)), sure: true };
