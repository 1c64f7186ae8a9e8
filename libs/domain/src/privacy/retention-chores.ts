/** What the daily job does beside the rules on tables: tells people that their unused account will go, and removes files that nothing names. */
export const RETENTION_CHORES = ['ACCOUNT_NOTICE', 'ORPHAN_FILE'] as const;
export type RetentionChore = (typeof RETENTION_CHORES)[number];

/** Hours after which a file without a row is nobody's: no upload takes as long. */
export const ORPHAN_HOURS = 24;
