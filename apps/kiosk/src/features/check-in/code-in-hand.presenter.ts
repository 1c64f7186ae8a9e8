import { looksLikeTicket, readShortCode, readTicket } from '@escale/domain';

/** What was shown or typed, in its one true form, ready to be sent; null when it cannot be one of our codes. */
export const codeInHand = (text: string): string | null => {
  if (!looksLikeTicket(text)) return readShortCode(text);
  return readTicket(text).ok ? text.replace(/\s+/g, '').toUpperCase() : null;
};
