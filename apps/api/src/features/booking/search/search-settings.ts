/** The bounds of one search, so that no question costs more than it should. */
export const SEARCH_SETTINGS = {
  /** Kilometres around a centre when none are given; a department or region is wider than a town. */
  withinKm: { COMMUNE: 30, POSTCODE: 30, PLACE: 30, DEPARTMENT: 60, REGION: 150 },
  mostKm: 500,
  /** Places examined around a centre, nearest first, and in the whole network when there is none. */
  examinedNear: 80,
  examinedAnywhere: 240,
  /** Days of occupation that many places may be read for; longer ranges examine fewer places. */
  examinedDays: 8,
  fewestExamined: 20,
  /** Drafts shown as "not yet bookable". */
  drafts: 200,
  slotsPerHit: 6,
  /** Where counting the slots of one place stops. */
  slotsCounted: 500,
  daysDefault: 7,
  daysMost: 62,
  /** Places looked at to say why nothing fits, and to offer something else. */
  explained: 20,
  alternativesExamined: 20,
  alternativesEach: 3,
  alternativeDays: 14,
  widening: 4,
} as const;

/** How many places a search over so many days may examine. */
export function placesExamined(days: number, hasCentre: boolean): number {
  const most = hasCentre ? SEARCH_SETTINGS.examinedNear : SEARCH_SETTINGS.examinedAnywhere;
  if (days <= SEARCH_SETTINGS.examinedDays) return most;
  return Math.max(SEARCH_SETTINGS.fewestExamined, Math.floor((most * SEARCH_SETTINGS.examinedDays) / days));
}
