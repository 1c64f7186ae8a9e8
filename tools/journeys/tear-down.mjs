/** Stops what `set-up.mjs` started, the last first. */
export default async function tearDown() {
  for (const stop of [...(globalThis.__escaleStops ?? [])].reverse()) await stop();
}
