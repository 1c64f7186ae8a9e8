/** What a person has already said, carried from page to page so that nobody is asked twice. */
export type Wishes = { readonly people?: number | null; readonly moduleId?: string | null; readonly age?: number | null; readonly durationMinutes?: number | null; readonly offerId?: string | null };

const withQuery = (path: string, values: Readonly<Record<string, string | number | null | undefined>>): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value != null && value !== '') query.set(name, String(value));
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
};

/** The page of one place, with what was searched for. */
export const placePath = (slug: string, { people, moduleId, age, durationMinutes, offerId }: Wishes = {}): string =>
  withQuery(`/lieu/${encodeURIComponent(slug)}`, { activite: offerId, duree: durationMinutes, personnes: people === 1 ? null : people, module: moduleId, age });

/** The first step towards a booking of one slot. */
export const bookingPath = (slot: { readonly offerId: string; readonly startsAt: string; readonly durationMinutes: number }, { people, moduleId, age }: Wishes = {}): string =>
  withQuery(`/reserver/${encodeURIComponent(slot.offerId)}`, { debut: slot.startsAt, duree: slot.durationMinutes, personnes: people ?? 1, module: moduleId, age });
