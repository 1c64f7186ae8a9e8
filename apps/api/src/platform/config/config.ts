import { resolve } from 'node:path';
import { ConfigError, filled, required } from './config-error.ts';
import { type IdentityProvider, identityProviders, outwardAllow } from './identity-providers.ts';
import { type ClamavSettings, readClamav } from './read-clamav.ts';
import { type S3Settings, readS3 } from './read-s3.ts';
import { type LegalSettings, readLegalSettings } from './legal-settings.ts';
import { type OperationLimits, readLimits, readRateLimits } from './read-limits.ts';
import { readProxies } from './read-proxies.ts';
import { checkDatabasePassword, readSecret } from './read-secrets.ts';

/** How patient the outbox and the queue are, in milliseconds. */
export interface QueuePace {
  /** Between two looks at the outbox. */
  readonly relayEveryMs: number;
  /** Until a row that was handed over and is still not done is handed over again; doubled each time, up to an hour. */
  readonly offerAgainMs: number;
  /** Until a job whose process went silent is given to another. */
  readonly lockMs: number;
  /** How far apart, at most, the rounds are of what comes round each minute or oftener. */
  readonly roundMostMs: number;
}

/** Everything the process is told from outside, read once at boot. */
export interface Config {
  readonly port: number;
  readonly databaseUrl: string;
  /** Redis for the queue; null runs the queue on PostgreSQL. */
  readonly redisUrl: string | null;
  /** SMTP peer; null keeps mails in the demo mailbox. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Address under which people reach the site, without a trailing slash. */
  readonly publicUrl: string;
  /** Random, at least 32 characters; every token, ticket and code key is derived from it. */
  readonly secret: string;
  /** Which of the network's keys signs tickets, 1 to 254. */
  readonly ticketKey: number;
  readonly demo: boolean;
  /** False only for load tests, never in production. */
  readonly rateLimits: boolean;
  /** How often each kind of operation may be called, by one address and by one account. */
  readonly limits: OperationLimits;
  /** Proxies whose word on a caller's address is taken. */
  readonly trustedProxies: readonly string[];
  /** How to tell the network's operators of a weakness (RFC 9116): a `mailto:` or `https:` address, or null. */
  readonly securityContact: string | null;
  /** A complete list of passwords that became public, sorted by SHA-1; null when there is only the one the product brings. */
  readonly breachedPasswordsFile: string | null;
  readonly networkName: string;
  readonly mapStyleUrl: string | null;
  /** Origins other than the style's own from which the browser may take tiles, glyphs and sprites of the map. */
  readonly mapOrigins: readonly string[];
  /** With whom people may sign in, besides by e-mail. */
  readonly identityProviders: readonly IdentityProvider[];
  /** Origins that may be called although they stand at private addresses. */
  readonly outwardAllow: readonly string[];
  /** Whether this process also runs the queue's workers and the outbox relay. */
  readonly runsJobs: boolean;
  readonly queuePace: QueuePace;
  /** Where what people upload is kept on disk. */
  readonly filesFolder: string;
  /** The bucket in which it is kept instead; null keeps it on disk. */
  readonly s3: S3Settings | null;
  /** What looks for malware in files; null takes every whole file. */
  readonly clamav: ClamavSettings | null;
  readonly siteFolders: { readonly web: string; readonly kiosk: string };
  readonly logLevel: string;
  /** Whether the daily job forgets what is due, or only says how much it is. */
  readonly retention: 'apply' | 'report';
  readonly legal: LegalSettings;
}

function url(name: string, value: string, protocols: readonly string[]): string {
  const parsed = URL.canParse(value) ? new URL(value) : null;
  if (parsed === null || !protocols.includes(parsed.protocol) || /\s/.test(value))
    throw new ConfigError(`${name} must be an address that starts with ${protocols.map((protocol) => (protocol === 'mailto:' ? protocol : `${protocol}//`)).join(' or ')}`);
  return value.replace(/\/$/, '');
}

function portOf(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new ConfigError(`PORT must be a whole number from 1 to 65535, not "${value}"`);
  return port;
}

function ticketKeyOf(value: string): number {
  const key = Number(value);
  if (!Number.isInteger(key) || key < 1 || key > 254) throw new ConfigError(`TICKET_KEY must be a whole number from 1 to 254, not "${value}"`);
  return key;
}

function origins(name: string, value: string | null): readonly string[] {
  return (value ?? '').split(',').map((part) => part.trim()).filter((part) => part !== '').map((part) => {
    // A page is told where it may read from: anything but an origin would be a mistake, and without TLS a reader's map could be swapped under way.
    const origin = URL.canParse(part) ? new URL(part).origin : null;
    if (!part.startsWith('https://') || part.includes('*') || origin !== part.replace(/\/$/, '').toLowerCase())
      throw new ConfigError(`${name} must be origins such as https://tiles.example, separated by commas, without a path; "${part}" is not one`);
    return origin;
  });
}

function pause(env: NodeJS.ProcessEnv, name: string, usual: number): number {
  const value = Number(filled(env[name]) ?? usual);
  if (!Number.isInteger(value) || value < 20 || value > 3_600_000) throw new ConfigError(`${name} must be a whole number of milliseconds from 20 to 3600000`);
  return value;
}

function retentionOf(env: NodeJS.ProcessEnv): Config['retention'] {
  const value = filled(env['RETENTION']) ?? 'report';
  if (value !== 'apply' && value !== 'report') throw new ConfigError(`RETENTION must be apply or report, not "${value}"`);
  return value;
}

/** Reads and checks the environment; a `ConfigError` names the variable and the remedy. */
export function readConfig(env: NodeJS.ProcessEnv, root = resolve(import.meta.dirname, '../../../../..')): Config {
  const port = portOf(filled(env['PORT']) ?? '3000');
  const demo = env['ESCALE_DEMO'] === '1';
  const databaseUrl = url('DATABASE_URL', required(env, 'DATABASE_URL', 'give the address of a PostgreSQL database'), ['postgres:', 'postgresql:']);
  checkDatabasePassword(databaseUrl, demo);
  const redisUrl = filled(env['REDIS_URL']);
  const smtpUrl = filled(env['SMTP_URL']);
  const mapStyleUrl = filled(env['MAP_STYLE_URL']);
  const securityContact = filled(env['SECURITY_CONTACT']);
  return {
    port,
    databaseUrl,
    redisUrl: redisUrl && url('REDIS_URL', redisUrl, ['redis:', 'rediss:']),
    smtpUrl: smtpUrl && url('SMTP_URL', smtpUrl, ['smtp:', 'smtps:']),
    mailFrom: filled(env['MAIL_FROM']) ?? 'Escale <reservations@escale.example>',
    publicUrl: url('PUBLIC_URL', filled(env['PUBLIC_URL']) ?? `http://localhost:${port}`, ['http:', 'https:']),
    secret: readSecret(env, demo),
    ticketKey: ticketKeyOf(filled(env['TICKET_KEY']) ?? '1'),
    demo,
    rateLimits: readRateLimits(env, demo),
    limits: readLimits(env),
    trustedProxies: readProxies(env),
    securityContact: securityContact && url('SECURITY_CONTACT', securityContact, ['mailto:', 'https:']),
    breachedPasswordsFile: filled(env['BREACHED_PASSWORDS_FILE']),
    networkName: filled(env['ESCALE_NETWORK_NAME']) ?? 'Escale',
    mapStyleUrl: mapStyleUrl && url('MAP_STYLE_URL', mapStyleUrl, ['http:', 'https:']),
    mapOrigins: origins('MAP_ORIGINS', filled(env['MAP_ORIGINS'])),
    identityProviders: identityProviders(env, env['ESCALE_DEMO'] === '1'),
    outwardAllow: outwardAllow(env, env['ESCALE_DEMO'] === '1'),
    runsJobs: env['ESCALE_JOBS'] !== '0',
    queuePace: {
      relayEveryMs: pause(env, 'ESCALE_RELAY_EVERY_MS', 500),
      offerAgainMs: pause(env, 'ESCALE_RELAY_AGAIN_MS', 30_000),
      lockMs: pause(env, 'ESCALE_JOB_LOCK_MS', 30_000),
      roundMostMs: pause(env, 'ESCALE_ROUND_MOST_MS', 60_000),
    },
    filesFolder: resolve(root, filled(env['ESCALE_DATA_DIR']) ?? '.escale', 'files'),
    s3: readS3(env, demo),
    clamav: readClamav(env),
    siteFolders: { web: resolve(root, 'apps/web/dist'), kiosk: resolve(root, 'apps/kiosk/dist') },
    logLevel: filled(env['LOG_LEVEL']) ?? 'info',
    retention: retentionOf(env),
    legal: readLegalSettings(env),
  };
}
