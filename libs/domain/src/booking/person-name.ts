/** Longest given or family name kept, in characters. */
export const LONGEST_NAME = 80;

// Control, format (bidi overrides, zero width) and lone surrogates can hide or reorder what a screen shows.
// The joiners U+200C and U+200D stay: Persian, Indic scripts and some emoji need them.
const INVISIBLE = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;

/** A name as it is kept: NFC, one space between words, nothing invisible; empty when it holds no letter. */
export const cleanName = (text: string): string => {
  const cleaned = text.replace(/\s+/gu, ' ').replace(INVISIBLE, '').normalize('NFC').replace(/ +/g, ' ').trim();
  return /\p{L}/u.test(cleaned) ? cleaned : '';
};

/** Whether a cleaned name is too long to keep. */
export const isNameTooLong = (name: string): boolean => name.length > LONGEST_NAME && [...name].length > LONGEST_NAME;
