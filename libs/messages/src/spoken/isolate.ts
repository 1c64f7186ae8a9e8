const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** What comes from elsewhere in a sentence written from right to left keeps its own direction, with its full stops and hyphens (Unicode UAX 9). Figures and hours need it not. */
export const isolate = (text: string): string => text.replaceAll(/\{(name|units|models|activity|space|module|tag|phone|language|list)\}/g, `${FIRST_STRONG_ISOLATE}$&${POP_ISOLATE}`);
