import { resolve } from 'node:path';
import { ConfigError } from './config-error.ts';
import { type LegalSettings, readLegalSettings } from './legal-settings.ts';

export { ConfigError };

/** How patient the outbox and the queue are, in milliseconds. */
export interface QueuePace {
  /** Between two looks at the outbox. */
  readonly relayEveryMs: number;
  /** Until a row that was handed over and is still not done is handed over again; doubled each time, up to an hour. */
  readonly offerAgainMs: number;
  /** Until a job whose process went silent is given to another. */
  readonly lockMs: number;
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
  /** At least 32 characters; every token, ticket and code key is derived from it. */
  readonly secret: string;
  readonly demo: boolean;
  /** False only for load tests, never in production. */
  readonly rateLimits: boolean;
  readonly networkName: string;
  readonly mapStyleUrl: string | null;
  /** Origins other than the style's own from which the browser may take tiles, glyphs and sprites of the map. */
  readonly mapOrigins: readonly string[];
  /** Whether this process also runs the queue's workers and the outbox relay. */
  readonly runsJobs: boolean;
  readonly queuePace: QueuePace;
  readonly siteFolders: { readonly web: string; readonly kiosk: string };
  readonly logLevel: string;
  /** Whether the daily job forgets what is due, or only says how much it is. */
  readonly retention: 'apply' | 'report';
  readonly legal: LegalSettings;
}

const filled = (value: string | undefined): string | null => (value === undefined || value.trim() === '' ? null : value.trim());

function required(env: NodeJS.ProcessEnv, name: string, remedy: string): string {
  const value = filled(env[name]);
  if (value === null) throw new ConfigError(`${name} is missing: ${remedy}`);
  return value;
}

function url(name: string, value: string, protocols: readonly string[]): string {
  const parsed = URL.canParse(value) ? new URL(value) : null;
  if (parsed === null || !protocols.includes(parsed.protocol))
    throw new ConfigError(`${name} must be an address that starts with ${protocols.join(' or ')}//`);
  return value.replace(/\/$/, '');
}

function portOf(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new ConfigError(`PORT must be a whole number from 1 to 65535, not "${value}"`);
  return port;
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

function limitsOf(env: NodeJS.ProcessEnv): boolean {
  const value = filled(env['RATE_LIMITS']) ?? 'on';
  if (value !== 'on' && value !== 'off') throw new ConfigError(`RATE_LIMITS must be on or off, not "${value}"`);
  if (value === 'off' && env['ESCALE_DEMO'] !== '1') throw new ConfigError('RATE_LIMITS=off is for load tests on the demonstration; remove it, or set ESCALE_DEMO=1');
  return value === 'on';
}

function retentionOf(env: NodeJS.ProcessEnv): Config['retention'] {
  const value = filled(env['RETENTION']) ?? 'report';
  if (value !== 'apply' && value !== 'report') throw new ConfigError(`RETENTION must be apply or report, not "${value}"`);
  return value;
}

/** Reads and checks the environment; a `ConfigError` names the variable and the remedy. */
export function readConfig(env: NodeJS.ProcessEnv, root = resolve(import.meta.dirname, '../../../../..')): Config {
  const port = portOf(filled(env['PORT']) ?? '3000');
  const secret = required(env, 'ESCALE_SECRET', 'give at least 32 random characters, the same for every process of the network');
  if (secret.length < 32) throw new ConfigError('ESCALE_SECRET must have at least 32 characters');
  const redisUrl = filled(env['REDIS_URL']);
  const smtpUrl = filled(env['SMTP_URL']);
  const mapStyleUrl = filled(env['MAP_STYLE_URL']);
  return {
    port,
    databaseUrl: url('DATABASE_URL', required(env, 'DATABASE_URL', 'give the address of a PostgreSQL database'), ['postgres:', 'postgresql:']),
    redisUrl: redisUrl && url('REDIS_URL', redisUrl, ['redis:', 'rediss:']),
    smtpUrl: smtpUrl && url('SMTP_URL', smtpUrl, ['smtp:', 'smtps:']),
    mailFrom: filled(env['MAIL_FROM']) ?? 'Escale <reservations@escale.example>',
    publicUrl: url('PUBLIC_URL', filled(env['PUBLIC_URL']) ?? `http://localhost:${port}`, ['http:', 'https:']),
    secret,
    demo: env['ESCALE_DEMO'] === '1',
    rateLimits: limitsOf(env),
    networkName: filled(env['ESCALE_NETWORK_NAME']) ?? 'Escale',
    mapStyleUrl: mapStyleUrl && url('MAP_STYLE_URL', mapStyleUrl, ['http:', 'https:']),
    mapOrigins: origins('MAP_ORIGINS', filled(env['MAP_ORIGINS'])),
    runsJobs: env['ESCALE_JOBS'] !== '0',
    queuePace: {
      relayEveryMs: pause(env, 'ESCALE_RELAY_EVERY_MS', 500),
      offerAgainMs: pause(env, 'ESCALE_RELAY_AGAIN_MS', 30_000),
      lockMs: pause(env, 'ESCALE_JOB_LOCK_MS', 30_000),
    },
    siteFolders: { web: resolve(root, 'apps/web/dist'), kiosk: resolve(root, 'apps/kiosk/dist') },
    logLevel: filled(env['LOG_LEVEL']) ?? 'info',
    retention: retentionOf(env),
    legal: readLegalSettings(env),
  };
}
