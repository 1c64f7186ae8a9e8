export type Position = { readonly longitude: number; readonly latitude: number };

const PATIENCE_MS = 10_000;
const FRESH_MS = 5 * 60_000;

/** Where the device is, to about a street; null when it does not say, whatever the reason. */
export const askPosition = (): Promise<Position | null> =>
  new Promise((resolve) => {
    // Absent on pages served without TLS, and in some embedded browsers.
    if (!('geolocation' in navigator)) return resolve(null);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ longitude: coords.longitude, latitude: coords.latitude }),
      () => resolve(null),
      { timeout: PATIENCE_MS, maximumAge: FRESH_MS },
    );
  });
