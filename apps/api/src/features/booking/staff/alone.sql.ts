/**
 * Whether booking `b` of offer `o` needs somebody of the team and nobody is planned from its start to its end: the SQL twin of the domain's `isAlone`, which a
 * spec compares with it. Who came without a booking was let begin by somebody at the desk. No shift is longer than a day (constraint `shift_bounded`).
 */
export const ALONE = `CASE WHEN o.supervised AND NOT b.walk_in THEN coalesce((SELECT NOT range_agg(tstzrange(k.starts_at, k.ends_at)) @> tstzrange(b.starts_at, b.ends_at) FROM shift k
  WHERE k.place_id = b.place_id AND k.removed_at IS NULL AND k.starts_at > b.starts_at - interval '24 hours' AND k.starts_at < b.ends_at AND k.ends_at > b.starts_at
    AND (k.offer_ids IS NULL OR b.offer_id = ANY (k.offer_ids))), true) ELSE false END`;
