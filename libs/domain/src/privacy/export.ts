/** The parts of what a person is given when they ask for everything about them, in the order in which they are read. Stable: others' programs read them. */
export const EXPORT_SECTIONS = ['account', 'grants', 'invitations', 'sessions', 'signInRequests', 'identities', 'passkeys', 'passwords', 'bookings', 'visits', 'absences', 'consents', 'helped', 'recorded', 'askedAsGuardian', 'cohorts', 'cohortsAsGuardian', 'cohortsTrained', 'unusedNotices', 'shifts', 'waiting', 'mails', 'audit'] as const;
export type ExportSection = (typeof EXPORT_SECTIONS)[number];

/** Every key a row of the export may have; each has a label in `libs/messages`. */
export const EXPORT_FIELDS = [
  'id', 'givenName', 'familyName', 'email', 'locale', 'createdAt', 'lastSeenAt', 'role', 'scopeKind', 'scopeId', 'method', 'device', 'seenAt', 'endsAt', 'expiresAt', 'usedAt', 'acceptedAt', 'placeName', 'activity', 'startsAt',
  'people', 'status', 'shortCode', 'safetyNoticeAt', 'safetyNoticeVersion', 'confirmedAt', 'checkedInAt', 'cancelledAt', 'forSomebodyElse', 'arrivedAt', 'departedAt', 'channel', 'kind', 'textVersion', 'given', 'how', 'at', 'givenByName', 'sentAt',
  'subject', 'text', 'act', 'onMyBehalf', 'timeZone', 'provider', 'issuer', 'name', 'changedAt', 'idAtProvider', 'network',
  'minor', 'guardianConsent', 'guardianAskedBy', 'guardianAskedAt', 'guardianAnsweredAt', 'paperSeenAt', 'paperPictureKept', 'bookedByHelper', 'approval', 'approvalReason', 'unusedSince', 'promisedAt', 'refusals', 'firstRefusedAt', 'refusedAt', 'note', 'organisation', 'cohort', 'birthDate', 'reference', 'sessions', 'attended', 'accessRequests', 'requestMails', 'contestedAt', 'contestReason', 'absenceAnswer', 'absenceAnswerReason', 'area', 'fromDay', 'toDay', 'accessAsked', 'priority',
] as const;
export type ExportField = (typeof EXPORT_FIELDS)[number];

export type ExportRow = Readonly<Partial<Record<ExportField, string | number | boolean | null>>>;
export type ExportedData = Readonly<Partial<Record<ExportSection, readonly ExportRow[]>>>;
