import { looksLikeTicket, readShortCode, readTicket, tagOfScan } from '@escale/domain';

/** What was shown or typed, in its one true form, ready to be sent; null when it cannot be one of our codes. */
export const codeInHand = (text: string): string | null => {
  if (!looksLikeTicket(text)) return readShortCode(text);
  return readTicket(text).ok ? text.replace(/\s+/g, '').toUpperCase() : null;
};

/** As many letters and figures as the code of a booking has: what is not longer may be one that was misread. */
const SHORT_CODE_LENGTH = 8;
const ADDRESS = /^\s*https?:\/\//i;

/** The tag, where somebody shows the label of a piece of equipment instead of their code. */
export const labelInHand = (text: string): string | null => {
  if (looksLikeTicket(text) || readShortCode(text) !== null) return null;
  const tag = tagOfScan(text);
  return tag !== null && (ADDRESS.test(text) || tag.replaceAll('-', '').length > SHORT_CODE_LENGTH) ? tag : null;
};
