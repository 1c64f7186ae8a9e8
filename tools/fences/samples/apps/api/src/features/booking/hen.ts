import type { Egg } from './egg.ts';
export interface Hen { readonly egg: Egg }
