import { looksLikeTicket, readShortCode, tagOfScan } from '@escale/domain';

/** The tag in what was scanned or typed where a label is asked for; null for a ticket, and for what can be none. */
export const tagInHand = (text: string): string | null => (looksLikeTicket(text) || (readShortCode(text) !== null && !text.includes('/')) ? null : tagOfScan(text));

export type TypedTag = { readonly is: 'empty' | 'incomplete' } | { readonly is: 'ready'; readonly tag: string };

/** What somebody typed where a tag is asked for. */
export const typedTag = (text: string): TypedTag => {
  if (text.trim() === '') return { is: 'empty' };
  const tag = tagOfScan(text);
  return tag === null ? { is: 'incomplete' } : { is: 'ready', tag };
};
