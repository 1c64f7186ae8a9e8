import { DataSource, type DataSourceOptions } from 'typeorm';
import { TheMainJob1764000000000 } from '../../migrations/1764000000000-the-main-job.ts';
import { People1764100000000 } from '../../migrations/1764100000000-people.ts';
import { Audit1764200000000 } from '../../migrations/1764200000000-audit.ts';
import { Roles1764300000000 } from '../../migrations/1764300000000-roles.ts';
import { Keys1764400000000 } from '../../migrations/1764400000000-keys.ts';
import { Identity1764500000000 } from '../../migrations/1764500000000-identity.ts';
import { Privacy1764600000000 } from '../../migrations/1764600000000-privacy.ts';
import { HelpAndMinors1764700000000 } from '../../migrations/1764700000000-help-and-minors.ts';
import { UnusedNotice1764900000000 } from '../../migrations/1764900000000-unused-notice.ts';
import { AudienceHours1765400000000 } from '../../migrations/1765400000000-audience-hours.ts';
import { Desk1765000000000 } from '../../migrations/1765000000000-desk.ts';
import { Fleet1765100000000 } from '../../migrations/1765100000000-fleet.ts';
import { OfferPolicies1765300000000 } from '../../migrations/1765300000000-offer-policies.ts';
import { GroupBookings1766100000000 } from '../../migrations/1766100000000-group-bookings.ts';
import { Organisations1765900000000 } from '../../migrations/1765900000000-organisations.ts';
import { Shifts1765600000000 } from '../../migrations/1765600000000-shifts.ts';
import { PlacePage1765500000000 } from '../../migrations/1765500000000-place-page.ts';
import { Cohorts1766000000000 } from '../../migrations/1766000000000-cohorts.ts';
import { Attendance1766600000000 } from '../../migrations/1766600000000-attendance.ts';
import { WhoComes1766500000000 } from '../../migrations/1766500000000-who-comes.ts';
import { ApprovalsByMail1766400000000 } from '../../migrations/1766400000000-approvals-by-mail.ts';
import { OrganisationLimits1766800000000 } from '../../migrations/1766800000000-organisation-limits.ts';
import { BookingSeries1766400000010 } from '../../migrations/1766400000010-booking-series.ts';
import { KioskEvents1767100000000 } from '../../migrations/1767100000000-kiosk-events.ts';
import { MovedBookings1767400000000 } from '../../migrations/1767400000000-moved-bookings.ts';
import { LabelUploads1768300000000 } from '../../migrations/1768300000000-label-uploads.ts';
import { LabelPieces1768310000000 } from '../../migrations/1768310000000-label-pieces.ts';
import { LabelProgrammes1768000000000 } from '../../migrations/1768000000000-label-programmes.ts';
import { ProgrammeDrafts1768100000000 } from '../../migrations/1768100000000-programme-drafts.ts';
import { LabelRegister1768400000000 } from '../../migrations/1768400000000-label-register.ts';
import { LabelApplications1768200000000 } from '../../migrations/1768200000000-label-applications.ts';
import { Resolving1767300000000 } from '../../migrations/1767300000000-resolving.ts';
import { KiosksAlone1767350000000 } from '../../migrations/1767350000000-kiosks-alone.ts';
import { KioskIdentity1766900000000 } from '../../migrations/1766900000000-kiosk-identity.ts';
import { Signatures1767200000000 } from '../../migrations/1767200000000-signatures.ts';
import { SnakeNaming } from './snake-naming.ts';
import { SteadyClient } from './steady-client.ts';
import { Absences1766300000000 } from '../../migrations/1766300000000-absences.ts';
import { Closures1765200000000 } from '../../migrations/1765200000000-closures.ts';
import { Catalogue1766700000000 } from '../../migrations/1766700000000-catalogue.ts';
import { Immersion1767000000000 } from '../../migrations/1767000000000-immersion.ts';
import { WaitingList1766200000000 } from '../../migrations/1766200000000-waiting-list.ts';

export const MIGRATIONS = [TheMainJob1764000000000, People1764100000000, Audit1764200000000, Roles1764300000000, Keys1764400000000, Identity1764500000000, Privacy1764600000000, HelpAndMinors1764700000000, UnusedNotice1764900000000, Desk1765000000000, Fleet1765100000000, Closures1765200000000, AudienceHours1765400000000, OfferPolicies1765300000000, Organisations1765900000000, Shifts1765600000000, PlacePage1765500000000, Cohorts1766000000000, ApprovalsByMail1766400000000, BookingSeries1766400000010, Absences1766300000000, GroupBookings1766100000000, WaitingList1766200000000, WhoComes1766500000000, Attendance1766600000000, OrganisationLimits1766800000000, Catalogue1766700000000, KioskIdentity1766900000000, Immersion1767000000000, KioskEvents1767100000000, Signatures1767200000000, Resolving1767300000000, KiosksAlone1767350000000, MovedBookings1767400000000, LabelProgrammes1768000000000, ProgrammeDrafts1768100000000, LabelRegister1768400000000, LabelApplications1768200000000, LabelUploads1768300000000, LabelPieces1768310000000];

/** How this product speaks to PostgreSQL; `synchronize` is nowhere. Sessions run in UTC, so that no answer depends on the server's zone. */
export const dataSourceOptions = (databaseUrl: string, entities: NonNullable<DataSourceOptions['entities']>) =>
  ({
    type: 'postgres',
    url: databaseUrl,
    entities,
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'all',
    namingStrategy: new SnakeNaming(),
    poolSize: 20,
    applicationName: 'escale',
    extra: { options: '-c timezone=UTC', statement_timeout: 30_000, Client: SteadyClient },
  }) satisfies DataSourceOptions;

/** Brings a database to the present schema, one process at a time; says which migrations it ran. */
export async function migrate(databaseUrl: string): Promise<readonly string[]> {
  const source = await new DataSource(dataSourceOptions(databaseUrl, [])).initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query(`SELECT pg_advisory_lock(hashtext('escale:migrate'))`);
    return (await source.runMigrations()).map(({ name }) => name);
  } finally {
    await runner.query(`SELECT pg_advisory_unlock(hashtext('escale:migrate'))`);
    await runner.release();
    await source.destroy();
  }
}
