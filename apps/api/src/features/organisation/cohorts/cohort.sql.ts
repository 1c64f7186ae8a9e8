import { COHORT_READERS, COHORT_WRITERS, MAJORITY_YEARS } from '@escale/domain';
import { actsForSql } from '../organisation.sql.ts';

/** Whether an account (an SQL expression) writes cohort `c` of organisation `o`. */
export const writesCohortSql = (account: string): string => actsForSql(account, COHORT_WRITERS);

/** Whether an account reads cohort `c`: who writes it, and who trains it and still has a role in its organisation. */
export const readsCohortSql = (account: string): string =>
  `(${writesCohortSql(account)} OR EXISTS (SELECT 1 FROM cohort_trainer ct WHERE ct.cohort_id = c.id AND ct.account_id = ${account}) AND ${actsForSql(account, COHORT_READERS)})`;

/** Whether learner `l` is a minor on a day (an SQL expression); an SQL twin of `isMinor`, which a spec compares with it. */
export const isMinorSql = (today: string): string => `(l.birth_date IS NOT NULL AND l.birth_date + interval '${String(MAJORITY_YEARS)} years' > ${today}::date)`;

/** What an account is called: its name, else its address. */
const NAME = `coalesce(nullif(concat_ws(' ', a.given_name, a.family_name), ''), a.email)`;

/** Accounts `a` that may train for an organisation (an SQL expression): who trains or speaks for it now. */
const holdsRoleSql = (organisation: string): string =>
  `EXISTS (SELECT 1 FROM role_grant g WHERE g.account_id = a.id AND g.scope_kind = 'ORGANISATION' AND g.scope_id = ${organisation}::text AND g.role IN (${COHORT_READERS.map((role) => `'${role}'`).join(', ')}))`;

const PLAIN = `c.id, c.version, c.organisation_id AS "organisationId", c.title, c.expected_size AS "expectedSize", c.funder_reference AS "funderReference", c.pathway_title AS "pathwayTitle", c.certification_code AS "certificationCode",
  c.hours_on_site AS "hoursOnSite", c.hours_vr AS "hoursVr", c.hours_remote AS "hoursRemote", c.starts_on::text AS "startsOn", c.ends_on::text AS "endsOn", c.archived_at AS "archivedAt"`;

export const COHORTS_TAKEN = `SELECT ${PLAIN} FROM cohort c JOIN organisation o ON o.id = c.organisation_id`;

/** Cohorts as their people see them; `$1` whoever asks, `$2` the network's day. */
export const COHORTS = `SELECT ${PLAIN}, c.created_at AS "createdAt", ${writesCohortSql('$1')} AS manages, n.named, n.minors, n."papersMissing",
    (SELECT coalesce(json_agg(json_build_object('accountId', a.id, 'name', ${NAME}) ORDER BY ${NAME}, a.id), '[]') FROM cohort_trainer ct JOIN account a ON a.id = ct.account_id WHERE ct.cohort_id = c.id AND ${holdsRoleSql('c.organisation_id')}) AS trainers
  FROM cohort c JOIN organisation o ON o.id = c.organisation_id
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS named, (count(*) FILTER (WHERE ${isMinorSql('$2')}))::int AS minors, (count(*) FILTER (WHERE ${isMinorSql('$2')} AND l.guardian_consent = 'ASKED'))::int AS "papersMissing"
    FROM cohort_learner l WHERE l.cohort_id = c.id) n`;

const toWriters = (expression: string): string => `CASE WHEN ${writesCohortSql('$1')} THEN ${expression} END`;

/** Learners of cohort `$3` as whoever asks (`$1`) sees them on a day (`$2`), by name. */
export const LEARNERS = `SELECT l.id, l.given_name AS "givenName", l.family_name AS "familyName", ${toWriters('l.email')} AS email, ${toWriters('l.birth_date::text')} AS "birthDate", l.reference, ${toWriters('l.guardian_email')} AS "guardianEmail",
    ${isMinorSql('$2')} AS minor, CASE WHEN ${isMinorSql('$2')} THEN l.guardian_consent ELSE 'NOT_NEEDED' END AS consent, l.paper_recorded_at AS "paperRecordedAt", (SELECT ${NAME} FROM account a WHERE a.id = l.paper_recorded_by) AS "paperRecordedBy",
    l.access_requests AS "accessRequests"
  FROM cohort_learner l JOIN cohort c ON c.id = l.cohort_id JOIN organisation o ON o.id = c.organisation_id
  WHERE c.id = $3 AND ${readsCohortSql('$1')} ORDER BY search_form(l.family_name), search_form(l.given_name), l.id`;

/** Who can be named as a trainer of organisation `$2`, for who writes its cohorts (`$1`), by name. */
export const TRAINER_CHOICES = `SELECT a.id AS "accountId", ${NAME} AS name FROM organisation o JOIN account a ON ${holdsRoleSql('o.id')} WHERE o.id = $2 AND ${writesCohortSql('$1')} ORDER BY ${NAME}, a.id LIMIT 200`;

/** How many of `$2` may train for organisation `$1`. */
export const TRAINERS_FIT = `SELECT count(*)::int AS fit FROM account a WHERE a.id = ANY ($2) AND ${holdsRoleSql('$1')}`;
