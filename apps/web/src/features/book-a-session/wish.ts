/** The slot a person chose, as its address says it. */
export type Wish = {
  readonly offerId: string;
  /** RFC 3339. */
  readonly startsAt: string;
  readonly durationMinutes: number;
  readonly people: number;
  readonly moduleId: string | null;
  /** Years; null until asked. */
  readonly age: number | null;
};

const wholeNumber = (text: string | null): number | null => (text !== null && /^\d{1,4}$/.test(text) ? Number(text) : null);

/** Reads the address of the page; null when it names no slot. */
export function readWish(offerId: string, query: URLSearchParams): Wish | null {
  const startsAt = query.get('debut') ?? '';
  const durationMinutes = wholeNumber(query.get('duree'));
  if (durationMinutes === null || durationMinutes === 0 || Number.isNaN(Date.parse(startsAt))) return null;
  return { offerId, startsAt, durationMinutes, people: wholeNumber(query.get('personnes')) || 1, moduleId: query.get('module') || null, age: wholeNumber(query.get('age')) };
}

export const endOfWish = ({ startsAt, durationMinutes }: Wish): string => new Date(Date.parse(startsAt) + durationMinutes * 60_000).toISOString();
