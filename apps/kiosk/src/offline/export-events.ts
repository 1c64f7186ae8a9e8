import type { KeptEvent } from './kept-types.ts';

/** What the team hands on of a kiosk that cannot send: each text as it was written and signed. */
export const exportText = (kioskId: string, events: readonly KeptEvent[]): string =>
  JSON.stringify({ escale: 'kiosk-events', kioskId, events: events.map(({ id, text, signature, answer }) => ({ eventId: id, text, signature, ...(answer?.fault == null ? {} : { fault: answer.fault }) })) });

/** A QR code of this many characters is still read from a screen. */
const PART = 900;

/** The same in parts that fit a QR code each: `ESK1:part/parts:` and the next characters. */
export const exportParts = (text: string): readonly string[] => {
  const parts = Math.max(1, Math.ceil(text.length / PART));
  return Array.from({ length: parts }, (_, part) => `ESK1:${part + 1}/${parts}:${text.slice(part * PART, (part + 1) * PART)}`);
};
