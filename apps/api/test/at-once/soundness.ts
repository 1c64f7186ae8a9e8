import type { TestApi } from '../test-api.ts';

/** Whether booking `b` takes its units and its room at `$1`: what nobody confirmed in time no longer does, whenever it is tidied up. */
const LIVE = `(b.status IN ('CONFIRMED', 'CHECKED_IN') OR b.status = 'HELD' AND b.hold_expires_at > $1)`;

/** What booking `b` was promised, kind by kind: a group as it was agreed with it, everybody else as the offer has it. */
const PROMISED = `SELECT need ->> 'category' AS category, (need ->> 'quantity')::int AS units FROM jsonb_array_elements(b.group_needs) need WHERE b.group_needs IS NOT NULL AND (need ->> 'quantity')::int > 0
  UNION ALL SELECT n.category, n.quantity * CASE WHEN n.per_person THEN b.people ELSE 1 END FROM offer_need n WHERE b.group_needs IS NULL AND n.offer_id = b.offer_id`;
const HAS = `SELECT m.category, count(*)::int AS units FROM allocation a JOIN equipment_unit u ON u.id = a.unit_id JOIN equipment_model m ON m.id = u.model_id
  WHERE a.place_id = b.place_id AND a.booking_id = b.id AND a.occupying GROUP BY m.category`;

/** People at a place (or in one of its spaces) at the instants at which somebody comes; nobody but who comes makes them more. */
const crowded = (where: string, capacity: string): string =>
  `SELECT FROM booking i JOIN place p ON p.id = i.place_id LEFT JOIN space s ON s.id = i.space_id
   WHERE ${capacity} < (SELECT sum(b.people) FROM booking b WHERE b.place_id = i.place_id AND ${where} AND ${LIVE} AND b.starts_at <= i.starts_at AND b.ends_at > i.starts_at)`;

/** What may never be, each as a query of the rows that break it; `$1` now. None of them leaves it to a constraint to be right. */
const NEVER: Readonly<Record<string, string>> = {
  'units that two have at once': `SELECT FROM allocation a JOIN allocation o ON o.unit_id = a.unit_id AND o.id > a.id AND tstzrange(lower(o.during), upper(o.during)) && tstzrange(lower(a.during), upper(a.during)) WHERE a.occupying AND o.occupying`,
  'units that one session has twice': 'SELECT FROM allocation a WHERE a.booking_id IS NOT NULL AND a.occupying GROUP BY a.place_id, a.booking_id, a.unit_id HAVING count(*) > 1',
  // Who left early still needs the turnaround of what they had: an hour at most, here.
  'claims of nobody': `SELECT FROM allocation a LEFT JOIN booking b ON b.place_id = a.place_id AND b.id = a.booking_id LEFT JOIN visit v ON v.place_id = b.place_id AND v.booking_id = b.id AND v.annulled_at IS NULL
     WHERE a.occupying AND a.block_id IS NULL AND (b.id IS NULL OR b.status NOT IN ('HELD', 'CONFIRMED', 'CHECKED_IN') AND NOT (b.status = 'COMPLETED' AND upper(a.during) <= coalesce(v.departed_at, b.ends_at) + interval '1 hour'))`,
  'claims at another place than the unit’s': 'SELECT FROM allocation a JOIN equipment_unit u ON u.id = a.unit_id WHERE a.occupying AND a.place_id <> u.place_id',
  // A unit that broke down during a session was replaced for what was left of it.
  'claims shorter than their session': `SELECT FROM allocation a JOIN booking b ON b.place_id = a.place_id AND b.id = a.booking_id WHERE a.occupying AND ${LIVE} AND NOT (lower(a.during) <= greatest(b.starts_at, $1) AND upper(a.during) >= b.ends_at)`,
  'claims that end before their hold': `SELECT FROM allocation a JOIN booking b ON b.place_id = a.place_id AND b.id = a.booking_id WHERE a.occupying AND ${LIVE} AND a.expires_at IS DISTINCT FROM CASE WHEN b.status = 'HELD' THEN b.hold_expires_at END`,
  'sessions with other units than promised': `SELECT FROM booking b WHERE ${LIVE} AND EXISTS (SELECT FROM (SELECT category, sum(units) AS units FROM (${PROMISED}) one GROUP BY category) promised FULL JOIN (${HAS}) has USING (category) WHERE promised.units IS DISTINCT FROM has.units)`,
  'groups without a session': 'SELECT FROM group_booking q WHERE NOT EXISTS (SELECT FROM booking b WHERE b.group_booking_id = q.id)',
  'series without a session': 'SELECT FROM booking_series q WHERE NOT EXISTS (SELECT FROM booking b WHERE b.series_id = q.id)',
  'groups of which a part is held and a part is not': `SELECT FROM group_booking q JOIN booking b ON b.group_booking_id = q.id AND b.status NOT IN ('CANCELLED') GROUP BY q.id, q.confirmed_at
     HAVING count(*) FILTER (WHERE (b.status IN ('HELD', 'EXPIRED')) = (q.confirmed_at IS NOT NULL)) > 0 OR count(DISTINCT b.hold_expires_at) > 1`,
  'more people than the place holds': crowded('true', 'p.people_capacity'),
  'more people than the space holds': crowded('b.space_id = i.space_id', 's.people_capacity'),
  'people with two turns for one thing': `SELECT FROM waiting_turn t JOIN waiting_entry e ON e.id = t.entry_id WHERE t.outcome IS NULL GROUP BY lower(e.email), e.offer_id, e.category, e.longitude HAVING count(*) > 1`,
  'people who wait twice for one thing': `SELECT FROM waiting_entry e WHERE e.state IN ('WAITING', 'OFFERED') GROUP BY lower(e.email), e.offer_id, e.category, e.longitude HAVING count(*) > 1`,
  'wishes that were offered something, with no turn': `SELECT FROM waiting_entry e WHERE e.state = 'OFFERED' AND NOT EXISTS (SELECT FROM waiting_turn t WHERE t.entry_id = e.id AND t.outcome IS NULL)`,
  'turns of wishes that were offered nothing': `SELECT FROM waiting_turn t JOIN waiting_entry e ON e.id = t.entry_id WHERE t.outcome IS NULL AND e.state <> 'OFFERED'`,
  'turns whose session ran out before them': `SELECT FROM waiting_turn t JOIN booking b ON b.place_id = t.place_id AND b.id = t.booking_id WHERE t.outcome IS NULL AND t.until > $1 AND (b.status = 'EXPIRED' OR b.status = 'HELD' AND b.hold_expires_at <> t.until)`,
  'turns that were taken, with no session': `SELECT FROM waiting_turn t JOIN booking b ON b.place_id = t.place_id AND b.id = t.booking_id WHERE t.outcome = 'ACCEPTED' AND b.confirmed_at IS NULL`,
  'turns that were given back, with a session': `SELECT FROM waiting_turn t JOIN booking b ON b.place_id = t.place_id AND b.id = t.booking_id WHERE t.outcome IN ('REFUSED', 'WITHDRAWN') AND ${LIVE}`,
};

/** One statement, hence one instant: it may be asked while others write. */
const ALL = `SELECT ${Object.entries(NEVER).map(([what, rows]) => `(SELECT count(*)::int FROM (${rows}) broken) AS "${what}"`).join(', ')}, $1::timestamptz AS now`;

/** What is broken in the database as it stands, in words; nothing where all is well. */
export async function brokenAt(api: Pick<TestApi, 'sql' | 'clock'>): Promise<readonly string[]> {
  const [row] = await api.sql<Readonly<Record<string, number | Date>>>(ALL, [api.clock.now()]);
  return Object.entries(row ?? {}).flatMap(([what, count]) => (typeof count === 'number' && count > 0 ? [`${what}: ${String(count)}`] : []));
}

interface Used {
  readonly agreement: string;
  readonly quotas: readonly { readonly category: string; readonly hours: number; readonly period: string }[];
  readonly month: string;
  readonly minutes: number;
  readonly needs: readonly { readonly category: string; readonly quantity: number }[];
}

/** The quotas by month of which more is taken than was agreed, counted session by session, without the rule that decides on them. */
export async function quotasExceeded({ sql, clock }: Pick<TestApi, 'sql' | 'clock'>): Promise<readonly string[]> {
  const rows = await sql<Used>(
    `SELECT g.id AS agreement, g.quotas, to_char(b.starts_at AT TIME ZONE p.time_zone, 'YYYY-MM') AS month, (extract(epoch FROM b.ends_at - b.starts_at) / 60)::float8 AS minutes, b.group_needs AS needs
     FROM booking b JOIN agreement g ON g.id = b.agreement_id JOIN place p ON p.id = b.place_id WHERE ${LIVE}`,
    [clock.now()],
  );
  const taken = new Map<string, { minutes: number; readonly allowed: number }>();
  for (const { agreement, quotas, month, minutes, needs } of rows) {
    for (const { category, hours } of quotas) {
      const key = `${agreement} ${month} ${category}`;
      const sum = taken.get(key) ?? { minutes: 0, allowed: hours * 60 };
      for (const need of needs) if (need.category === category) sum.minutes += minutes * need.quantity;
      taken.set(key, sum);
    }
  }
  return [...taken].flatMap(([key, { minutes, allowed }]) => (minutes > allowed ? [`${key}: ${String(minutes)} minutes of ${String(allowed)}`] : []));
}
