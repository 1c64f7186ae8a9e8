import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';
import { dictionary as french } from '@zxcvbn-ts/language-fr';

// The same on the screen (apps/web, my-account/password-strength.ts). Both limits keep the worst password somebody could send under a quarter of a second.
const zxcvbn = new ZxcvbnFactory({ dictionary: { ...common, ...english, ...french }, graphs: adjacencyGraphs, maxLength: 48, l33tMaxSubstitutions: 10 });

/** How hard a password is to guess, 0 to 4, by someone who knows its owner's own words. */
export const passwordScore = (password: string, ownWords: readonly string[]): number => zxcvbn.check(password, [...ownWords]).score;

/** The well-known passwords that come with the library, in lower case. */
export const WELL_KNOWN_PASSWORDS: ReadonlySet<string> = new Set(common['passwords-common']);
