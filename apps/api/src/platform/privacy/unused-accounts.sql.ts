/** When an account `t` was last used: signed in to, or the end of a booking of its owner's; else the day it was made. */
export const USED_AT = `greatest(coalesce(t.last_seen_at, t.created_at), (SELECT max(b.ends_at) FROM booking b WHERE b.account_id = t.id OR lower(b.email) = t.email))`;

/** Facts about accounts not used since `$1`, all or the one of `$2`. Staff are left out: who gave them their role removes them. A notice of an earlier period is none. */
export const UNUSED_ACCOUNTS = `SELECT u.id, u.used_at AS "usedAt", n.promised_at AS "promisedAt", n.handed_over_at AS "handedOverAt", n.refusals, n.first_refused_at AS "firstRefusedAt", n.refused_at AS "refusedAt"
  FROM (SELECT t.id, ${USED_AT} AS used_at FROM account t
    WHERE coalesce(t.last_seen_at, t.created_at) <= $1 AND ($2::uuid IS NULL OR t.id = $2::uuid)
      AND NOT EXISTS (SELECT FROM role_grant g WHERE g.account_id = t.id AND g.role <> 'LEARNER')) u
  LEFT JOIN unused_notice n ON n.account_id = u.id AND n.unused_since >= u.used_at
  WHERE u.used_at <= $1 ORDER BY u.used_at, u.id`;

/** Promises a notice to `$1` at `$2`: a further attempt in the same period keeps its refusals, the first of a period starts anew. */
export const PROMISE_NOTICE = `INSERT INTO unused_notice AS n (account_id, unused_since, promised_at) SELECT t.id, ${USED_AT}, $2 FROM account t WHERE t.id = $1
  ON CONFLICT ON CONSTRAINT unused_notice_pk DO UPDATE SET promised_at = excluded.promised_at, handed_over_at = NULL,
    unused_since = greatest(n.unused_since, excluded.unused_since),
    refusals = CASE WHEN n.unused_since >= excluded.unused_since THEN n.refusals ELSE 0 END,
    first_refused_at = CASE WHEN n.unused_since >= excluded.unused_since THEN n.first_refused_at END,
    refused_at = CASE WHEN n.unused_since >= excluded.unused_since THEN n.refused_at END`;

/** Forgets notices whose account was used since; answers nothing. */
export const FORGET_OLD_NOTICES = `DELETE FROM unused_notice n USING account t WHERE t.id = n.account_id AND coalesce(t.last_seen_at, t.created_at) > n.unused_since`;
