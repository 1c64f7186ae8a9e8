/** A blocking incident keeps the unit from being used; a minor one is noted and waits. */
export const INCIDENT_SEVERITIES = ['MINOR', 'BLOCKING'] as const;
export type IncidentSeverity = (typeof INCIDENT_SEVERITIES)[number];

export const INCIDENT_KINDS = ['BROKEN', 'BATTERY', 'CONTROLLER', 'PICTURE', 'SOUND', 'TRACKING', 'NETWORK', 'SOFTWARE', 'HYGIENE', 'MISSING_PART', 'OTHER'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** The longest account of an incident or of its repair, in characters. */
export const INCIDENT_TEXT_MOST = 1_000;

/** Pictures of one incident. */
export const INCIDENT_PHOTOS_MOST = 6;
