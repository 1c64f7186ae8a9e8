export const when = (): Date => new Date(); // ✗ lint escale/no-ambient-input
export const instant = (): number => Date.now(); // ✗ lint escale/no-ambient-input
/** The server may draw by chance and reach outside; that is what it is for. */
export const free = (): unknown[] => [Math.random(), process.env, new Date(0)];
