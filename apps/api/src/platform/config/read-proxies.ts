import ipaddr from 'ipaddr.js';
import { ConfigError, filled } from './config-error.ts';

const NAMED = ['loopback', 'linklocal', 'uniquelocal'];

const isNetwork = (part: string): boolean => {
  const [address = '', bits, ...more] = part.split('/');
  if (more.length > 0 || !ipaddr.isValid(address) || (ipaddr.IPv4.isIPv4(address) && !ipaddr.IPv4.isValidFourPartDecimal(address))) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= (ipaddr.parse(address).kind() === 'ipv4' ? 32 : 128));
};

/**
 * The proxies whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed; of everybody else the connection's own address counts. Limits are counted by that address,
 * so a proxy is named, never guessed: «true» and a number of hops would let a caller write its own.
 */
export function readProxies(env: NodeJS.ProcessEnv): readonly string[] {
  const value = filled(env['TRUST_PROXY']) ?? 'loopback';
  if (value === 'none') return [];
  const parts = value.split(',').map((part) => part.trim());
  const wrong = parts.find((part) => !NAMED.includes(part) && !isNetwork(part));
  if (wrong !== undefined)
    throw new ConfigError(`TRUST_PROXY must be none, or addresses and networks of your proxies separated by commas (10.0.0.5, 10.1.0.0/16, ${NAMED.join(', ')}); "${wrong}" is not one`);
  return parts;
}
