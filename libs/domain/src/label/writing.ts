export const WRITING_FAULTS = ['TOO_LONG', 'HEADING_EMPTY', 'HEADING_LEVEL', 'IMAGE_WITHOUT_TEXT', 'LINK_TEXT_VAGUE', 'LINK_UNSAFE', 'CAPITALS'] as const;
/** Why a text would be hard to read for some people; the usual faults of texts written on screen (RGAA 4.1: 1.1, 6.1, 9.1, 13.3). */
export type WritingFault = (typeof WRITING_FAULTS)[number];

/** A text as its parser gives it: the domain does not read Markdown. */
export type WritingPart =
  | { readonly kind: 'HEADING'; readonly level: number; readonly text: string }
  | { readonly kind: 'IMAGE'; readonly text: string }
  | { readonly kind: 'LINK'; readonly text: string; readonly to: string }
  | { readonly kind: 'TEXT'; readonly text: string };

/** The level of the first heading such a text may have: it stands inside a page whose criteria are headings of level 3. */
export const FIRST_HEADING = 4;
/** Longest text, in characters. */
export const WRITING_MOST = 4_000;

const VAGUE = /^(ici|cliquez ici|en savoir plus|lire la suite|lien|here|click here|read more|more|link)[.:…]*$/iu;
const SAFE = /^(https:\/\/|mailto:)/u;
/** Whole sentences in capitals are spelled letter by letter by some screen readers. */
const SHOUTED = /(\p{Lu}{4,}[\s,']+){3,}/u;

const faultOf = (part: WritingPart, level: number): WritingFault | null => {
  const text = part.text.trim();
  if (part.kind === 'HEADING') {
    if (text === '') return 'HEADING_EMPTY';
    return part.level < FIRST_HEADING || part.level > level + 1 ? 'HEADING_LEVEL' : null;
  }
  if (part.kind === 'IMAGE') return text === '' ? 'IMAGE_WITHOUT_TEXT' : null;
  if (part.kind === 'TEXT') return SHOUTED.test(text) ? 'CAPITALS' : null;
  if (!SAFE.test(part.to)) return 'LINK_UNSAFE';
  return text === '' || VAGUE.test(text) ? 'LINK_TEXT_VAGUE' : null;
};

/** What to mend in a text that a person wrote for a page, each fault once and in order; headings follow one another without a level left out. */
export const writingFaults = (parts: readonly WritingPart[], length: number): readonly WritingFault[] => {
  let level = FIRST_HEADING - 1;
  const found = new Set<WritingFault>(length > WRITING_MOST ? ['TOO_LONG'] : []);
  for (const part of parts) {
    const fault = faultOf(part, level);
    if (fault !== null) found.add(fault);
    if (part.kind === 'HEADING') level = part.level;
  }
  return [...found];
};
