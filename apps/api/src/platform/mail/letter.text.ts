import type { LetterWords } from './letter.ts';

/** The plain-text twin: the same sentences in the same order. */
export function letterText({ greeting, lead, code, details, choices = [], action, aside, change, signature, why }: LetterWords): string {
  const paragraphs = [
    `${greeting}\n${lead}`,
    code && `${code.label}\n\n    ${code.value}\n\n${code.next}`,
    details.join('\n'),
    choices.map(({ label, detail, url }) => `${label}\n${detail}\n${url}`).join('\n\n'),
    `${action.label}\n${action.url}`,
    aside === undefined ? null : `${aside.label}\n${aside.url}`,
    change,
    signature,
    `-- \n${why}`,
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== null && paragraph !== '').join('\n\n')}\n`;
}
