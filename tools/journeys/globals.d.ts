declare global {
  /** What the journeys' set-up started and its tear-down stops. */
  var __escaleStops: (() => Promise<void>)[] | undefined;
}
export {};
