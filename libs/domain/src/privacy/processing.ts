/** Why data about people is processed (GDPR art. 6). */
export const LAWFUL_BASES = ['CONSENT', 'CONTRACT', 'LEGAL_OBLIGATION', 'PUBLIC_TASK', 'LEGITIMATE_INTEREST'] as const;
export type LawfulBasis = (typeof LAWFUL_BASES)[number];

/** Whom data is about. */
export const PEOPLE_CONCERNED = ['BOOKERS', 'ACCOUNT_HOLDERS', 'STAFF', 'LEARNERS', 'GUARDIANS', 'PLACE_CONTACTS', 'VISITORS'] as const;
export type PeopleConcerned = (typeof PEOPLE_CONCERNED)[number];

/** Who is shown data, or processes it for the network. */
export const RECIPIENTS = ['PERSON', 'PLACE_STAFF', 'ORGANISATION_STAFF', 'NETWORK_ADMINISTRATORS', 'MAIL_PROVIDER', 'HOST', 'EVERYBODY'] as const;
export type Recipient = (typeof RECIPIENTS)[number];

/** How data is protected, beyond what protects everything (TLS, access stated by each operation, scope inside the SQL, no personal data in logs). */
export const SAFEGUARDS = ['ACCESS_RULES', 'DIGEST_ONLY', 'APPEND_ONLY', 'SHORT_LIFE', 'DEMO_ONLY'] as const;
export type Safeguard = (typeof SAFEGUARDS)[number];

/** The activities of the register (GDPR art. 30). */
export const PROCESSINGS = ['BOOKING', 'ATTENDANCE', 'ACCOUNT', 'ROLES', 'SIGN_IN', 'MAIL', 'CONSENT', 'ERASURE', 'ABUSE', 'PLACE_DIRECTORY', 'DEMONSTRATION', 'AUDIT', 'TEAM_PLANNING', 'COHORTS'] as const;
export type Processing = (typeof PROCESSINGS)[number];

export type ProcessingFacts = {
  readonly basis: LawfulBasis;
  readonly people: readonly PeopleConcerned[];
  readonly recipients: readonly Recipient[];
  readonly safeguards: readonly Safeguard[];
};

/** One line of the register for each activity; what each is for is said in `libs/messages`. */
export const REGISTER: Readonly<Record<Processing, ProcessingFacts>> = {
  BOOKING: { basis: 'CONTRACT', people: ['BOOKERS'], recipients: ['PERSON', 'PLACE_STAFF', 'HOST'], safeguards: ['ACCESS_RULES'] },
  ATTENDANCE: { basis: 'LEGAL_OBLIGATION', people: ['BOOKERS', 'LEARNERS', 'STAFF'], recipients: ['PERSON', 'PLACE_STAFF', 'ORGANISATION_STAFF', 'HOST'], safeguards: ['ACCESS_RULES', 'APPEND_ONLY'] },
  ACCOUNT: { basis: 'CONTRACT', people: ['ACCOUNT_HOLDERS'], recipients: ['PERSON', 'NETWORK_ADMINISTRATORS', 'HOST'], safeguards: ['ACCESS_RULES'] },
  ROLES: { basis: 'LEGITIMATE_INTEREST', people: ['STAFF'], recipients: ['PERSON', 'NETWORK_ADMINISTRATORS', 'HOST'], safeguards: ['ACCESS_RULES'] },
  SIGN_IN: { basis: 'CONTRACT', people: ['ACCOUNT_HOLDERS'], recipients: ['PERSON', 'HOST'], safeguards: ['DIGEST_ONLY', 'SHORT_LIFE'] },
  MAIL: { basis: 'CONTRACT', people: ['BOOKERS', 'ACCOUNT_HOLDERS'], recipients: ['PERSON', 'MAIL_PROVIDER', 'HOST'], safeguards: ['SHORT_LIFE'] },
  CONSENT: { basis: 'LEGAL_OBLIGATION', people: ['BOOKERS', 'GUARDIANS'], recipients: ['PERSON', 'PLACE_STAFF', 'HOST'], safeguards: ['APPEND_ONLY', 'ACCESS_RULES'] },
  ERASURE: { basis: 'LEGAL_OBLIGATION', people: ['ACCOUNT_HOLDERS'], recipients: ['PERSON', 'MAIL_PROVIDER', 'HOST'], safeguards: ['SHORT_LIFE'] },
  ABUSE: { basis: 'LEGITIMATE_INTEREST', people: ['VISITORS'], recipients: ['HOST'], safeguards: ['DIGEST_ONLY', 'SHORT_LIFE'] },
  PLACE_DIRECTORY: { basis: 'PUBLIC_TASK', people: ['PLACE_CONTACTS'], recipients: ['EVERYBODY', 'HOST'], safeguards: ['ACCESS_RULES'] },
  DEMONSTRATION: { basis: 'LEGITIMATE_INTEREST', people: ['VISITORS'], recipients: ['EVERYBODY'], safeguards: ['DEMO_ONLY', 'SHORT_LIFE'] },
  AUDIT: { basis: 'LEGAL_OBLIGATION', people: ['STAFF', 'ACCOUNT_HOLDERS'], recipients: ['NETWORK_ADMINISTRATORS', 'HOST'], safeguards: ['APPEND_ONLY', 'DIGEST_ONLY'] },
  TEAM_PLANNING: { basis: 'LEGITIMATE_INTEREST', people: ['STAFF'], recipients: ['PERSON', 'PLACE_STAFF', 'HOST'], safeguards: ['ACCESS_RULES'] },
  COHORTS: { basis: 'LEGITIMATE_INTEREST', people: ['LEARNERS', 'GUARDIANS', 'STAFF'], recipients: ['PERSON', 'ORGANISATION_STAFF', 'HOST'], safeguards: ['ACCESS_RULES'] },
};
