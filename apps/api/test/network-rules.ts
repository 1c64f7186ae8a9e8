/** The rules of a network as a client sends them, all of them. */
export const NETWORK_RULES_SENT = {
  accessNeedsWeight: 2, trainingObligationWeight: 2, firstTimeWeight: 1, turnMinutes: 120, leastTurnMinutes: 15, awakeFrom: 480, awakeUntil: 1200, minutesPerKm: 2,
  refusalsMost: 3, nudgesMost: 3, entriesMost: 5, futureBookingsMost: null, organisationSessionsMost: null, organisationPlacesMost: null,
} as const;
