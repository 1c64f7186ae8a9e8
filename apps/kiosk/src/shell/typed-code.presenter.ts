import { readShortCode } from '@escale/domain';

/** The 32 characters of a code, as they are laid out on the keys: no I, L, O or U, that hands and eyes confuse. */
export const CODE_KEYS = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'] as const;

export const CODE_LENGTH = 8;
const GROUP = 4;

/** What a person may press for a character that is not on the keys. */
const MEANT: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** The code characters in what was typed or pasted, at most eight; what can be none is left out. */
export const typedCode = (text: string): string =>
  Array.from(text.toUpperCase(), (char) => MEANT[char] ?? char)
    .filter((char) => CODE_KEYS.includes(char))
    .slice(0, CODE_LENGTH)
    .join('');

/** As it is printed on the ticket, four and four. */
export const shownCode = (code: string): string => (code.length > GROUP ? `${code.slice(0, GROUP)}-${code.slice(GROUP)}` : code);

export type TypedState =
  | { readonly is: 'incomplete'; readonly missing: number }
  /** Eight characters of which one at least is wrong: its check character says so, no request is needed. */
  | { readonly is: 'slip' }
  | { readonly is: 'ready'; readonly code: string };

export const typedState = (code: string): TypedState => {
  if (code.length < CODE_LENGTH) return { is: 'incomplete', missing: CODE_LENGTH - code.length };
  const read = readShortCode(code);
  return read === null ? { is: 'slip' } : { is: 'ready', code: read };
};
