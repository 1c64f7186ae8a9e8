import { parseLocalDay } from '@escale/domain';

/** What the week grid shows, as the address of the page tells it. */
export type WeekChoice = {
  /** First day shown, null for today. */
  readonly from: string | null;
  readonly offerId: string | null;
  readonly durationMinutes: number | null;
  readonly people: number | null;
  readonly moduleId: string | null;
  /** Years of the youngest person. */
  readonly age: number | null;
};

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const whole = (text: string | null): number | null => (text !== null && /^\d{1,4}$/.test(text) ? Number(text) : null);
const id = (text: string | null): string | null => (text !== null && UUID.test(text) ? text : null);

/** Reads the choices; whatever makes no sense is left open. */
export function parseWeek(query: URLSearchParams): WeekChoice {
  const from = query.get('du');
  return {
    from: from !== null && parseLocalDay(from) !== null ? from : null,
    offerId: id(query.get('activite')),
    durationMinutes: whole(query.get('duree')),
    people: whole(query.get('personnes')),
    moduleId: id(query.get('module')),
    age: whole(query.get('age')),
  };
}

/** The address of the same page with one choice changed. */
export function printWeek({ from, offerId, durationMinutes, people, moduleId, age }: WeekChoice): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ du: from, activite: offerId, duree: durationMinutes, personnes: people === 1 ? null : people, module: moduleId, age })) {
    if (value !== null) query.set(name, String(value));
  }
  return query;
}
