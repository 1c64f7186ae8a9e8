declare const work: () => Promise<number>;

export function drops(): void {
  work(); // ✗ lint @typescript-eslint/no-floating-promises
}

export const anything = (value: any): unknown => value; // ✗ lint @typescript-eslint/no-explicit-any

export function word(status: 'open' | 'closed'): number {
  switch (status) { // ✗ lint @typescript-eslint/switch-exhaustiveness-check
    case 'open':
      return 1;
  }
  return 0;
}
