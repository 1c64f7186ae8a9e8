import { ConfigError, filled } from './config-error.ts';

/** Where clamd listens. */
export interface ClamavSettings {
  readonly host: string;
  readonly port: number;
}

const USUAL_PORT = 3310;

/** Reads CLAMAV_URL; null where no scanner is set up. */
export function readClamav(env: NodeJS.ProcessEnv): ClamavSettings | null {
  const value = filled(env['CLAMAV_URL']);
  if (value === null) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url?.protocol !== 'tcp:' || url.hostname === '' || !['', '/'].includes(url.pathname)) throw new ConfigError('CLAMAV_URL must read tcp://HOST:PORT, as clamd listens by TCPSocket; the usual port is 3310');
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: url.port === '' ? USUAL_PORT : Number(url.port) };
}
