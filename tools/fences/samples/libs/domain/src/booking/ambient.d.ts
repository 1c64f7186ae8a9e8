// What another compiler option would make visible: the fence holds even then.
declare const process: { env: Record<string, string> };
declare function fetch(address: string): string;
declare const crypto: { randomUUID(): string };
declare const performance: { now(): number };
declare function setTimeout(fn: () => void): number;
