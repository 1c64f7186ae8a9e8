import type { Locale } from '../locale.ts';

/** Words everybody knows, one a letter, as said on the telephone. */
const LETTERS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  fr: {
    A: 'Anatole', B: 'Béatrice', C: 'Camille', D: 'Denise', E: 'Émile', F: 'François', G: 'Gaston', H: 'Henri', I: 'Irène', J: 'Joseph', K: 'Karine', L: 'Louis', M: 'Marcel',
    N: 'Nicolas', O: 'Oscar', P: 'Pierre', Q: 'Quentin', R: 'Robert', S: 'Suzanne', T: 'Thérèse', U: 'Ursule', V: 'Victor', W: 'William', X: 'Xavier', Y: 'Yvonne', Z: 'Zoé',
  },
  en: {
    A: 'Alpha', B: 'Bravo', C: 'Charlie', D: 'Delta', E: 'Echo', F: 'Foxtrot', G: 'Golf', H: 'Hotel', I: 'India', J: 'Juliet', K: 'Kilo', L: 'Lima', M: 'Mike',
    N: 'November', O: 'Oscar', P: 'Papa', Q: 'Quebec', R: 'Romeo', S: 'Sierra', T: 'Tango', U: 'Uniform', V: 'Victor', W: 'Whisky', X: 'X-ray', Y: 'Yankee', Z: 'Zulu',
  },
};
const DIGITS: Readonly<Record<Locale, readonly string[]>> = {
  fr: ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
};

/** One sign of a code and the word it is said with. */
export type SpelledSign = { readonly sign: string; readonly word: string; readonly digit: boolean };

/** A code as it is dictated: groups of four, each sign with a word; a sign without one, such as a dash, is left out. */
export const spellCode = (code: string, locale: Locale): readonly (readonly SpelledSign[])[] => {
  const signs = [...code.toUpperCase()].flatMap((sign): readonly SpelledSign[] => {
    const digit = /^\d$/.test(sign);
    const word = digit ? DIGITS[locale][Number(sign)] : LETTERS[locale][sign];
    return word === undefined ? [] : [{ sign, word, digit }];
  });
  return signs.flatMap((_, index) => (index % 4 === 0 ? [signs.slice(index, index + 4)] : []));
};
