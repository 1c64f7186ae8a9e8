/** Whether a file of evidence holds, in sentences; `faults` is empty where all does. */
export function verifyEvidence(bytes: Buffer, key: string): { readonly holds: readonly string[]; readonly faults: readonly string[]; readonly notes: readonly string[] };
