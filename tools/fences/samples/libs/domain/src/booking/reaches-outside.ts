export const outside = [
  process.env['ZONE'], // ✗ lint escale/no-ambient-input
  fetch('https://escale.example'), // ✗ lint escale/no-ambient-input
  crypto.randomUUID(), // ✗ lint escale/no-ambient-input
  performance.now(), // ✗ lint escale/no-ambient-input
  setTimeout(() => performance), // ✗ lint escale/no-ambient-input escale/no-ambient-input
  globalThis, // ✗ lint escale/no-ambient-input
];

/** A parameter may have the name of a global. */
export const inside = (fetch: () => string, window: number): string => fetch() + String(window);
