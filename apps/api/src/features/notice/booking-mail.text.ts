import type { BookingMailWords } from './booking-mail.words.ts';

/** The plain-text twin: the same sentences in the same order. */
export function bookingMailText({ greeting, lead, code, details, action, change, signature, why }: BookingMailWords): string {
  const paragraphs = [
    `${greeting}\n${lead}`,
    code && `${code.label}\n\n    ${code.value}\n\n${code.next}`,
    details.join('\n'),
    `${action.label}\n${action.url}`,
    change,
    signature,
    `-- \n${why}`,
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== null && paragraph !== '').join('\n\n')}\n`;
}
