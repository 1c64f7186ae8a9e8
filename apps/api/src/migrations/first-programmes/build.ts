import type { Condition, Criterion, Family, PieceKind, Words } from '@escale/domain';

/** Both languages of a text. */
export const words = (fr: string, en: string): Words => ({ fr, en });
const NOTHING = words('', '');

type More = Partial<Pick<Criterion, 'help' | 'mandatory' | 'shownWhen' | 'fact'>>;
const asked = (code: string, title: Words, weight: number, more: More) => ({ code, title, weight, help: NOTHING, mandatory: false, shownWhen: null, fact: null, ...more });

export const yesNo = (code: string, title: Words, weight: number, more: More = {}): Criterion => ({ ...asked(code, title, weight, more), kind: 'YES_NO' });
export const number = (code: string, title: Words, weight: number, range: { readonly unit: Words; readonly least?: number; readonly most: number; readonly enough: number | null }, more: More = {}): Criterion =>
  ({ ...asked(code, title, weight, more), kind: 'NUMBER', least: 0, ...range });
export const choice = (code: string, title: Words, weight: number, choices: readonly (readonly [code: string, title: Words])[], more: More = {}): Criterion =>
  ({ ...asked(code, title, weight, more), kind: 'CHOICE', choices: choices.map(([of, said]) => ({ code: of, title: said })) });
export const text = (code: string, title: Words, weight: number, longest: number, more: More = {}): Criterion => ({ ...asked(code, title, weight, more), kind: 'TEXT', longest });
export const piece = (code: string, title: Words, weight: number, expires: boolean, more: More & { readonly accepts?: readonly PieceKind[] } = {}): Criterion => {
  const { accepts = ['PDF', 'IMAGE'], ...rest } = more;
  return { ...asked(code, title, weight, rest), kind: 'EVIDENCE', accepts, expires };
};
export const family = (code: string, title: Words, threshold: number | null, ...criteria: readonly Criterion[]): Family => ({ code, title, threshold, criteria });
/** Asked where an earlier question was answered by yes. */
export const ifYes = (criterion: string): Condition => ({ match: 'ALL', tests: [{ criterion, is: ['YES'] }] });
