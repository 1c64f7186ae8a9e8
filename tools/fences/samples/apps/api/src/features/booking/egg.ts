import type { Hen } from './hen.ts'; // ✗ import no-cycle
export interface Egg { readonly hen: Hen }
