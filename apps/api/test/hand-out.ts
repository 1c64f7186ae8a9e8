/** What the network decides about a model, as a client sends it, all of it. */
export const MODEL_RULES_SENT = {
  minimumAge: 13, turnaroundMinutes: 10, batteryLeast: 30, immersionMinutes: 20, firstTimeMinutes: 10, breakMinutes: 10, dailyMinutes: 60, warnMinutes: 3, checklistOff: [], accessories: [],
} as const;

/** A safety notice of one line in the two languages it must have. */
export const noticeTexts = (line: string) => [{ language: 'fr', text: line }, { language: 'en', text: line }];
