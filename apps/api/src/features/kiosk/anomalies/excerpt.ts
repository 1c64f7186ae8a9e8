/** What of an event tells what it was and of when, and nothing of anybody. */
const TOLD = ['v', 'id', 'sequence', 'epochMs', 'deviceAt', 'type'];
const EXCERPT_MOST = 300;

const shown = (key: string, value: unknown): unknown => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  return TOLD.includes(key) && (typeof value === 'string' || typeof value === 'number') ? (typeof value === 'string' ? value.slice(0, 40) : value) : '…';
};

/** What may be shown of a text that a kiosk sent and nobody could read: what kind of thing it was, with every word of people taken out; null where it is no JSON, of which nothing can be told. */
export const excerptOf = (text: string): string | null => {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
    return JSON.stringify(parsed, shown).slice(0, EXCERPT_MOST);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};
