import type { Request } from 'express';
import ipaddr from 'ipaddr.js';

/**
 * What stands for whoever calls: an IPv4 address, or the first 64 bits of an IPv6 address, for one connection is given all addresses behind them (RFC 6177).
 * `request.ip` believes only the proxies that are trusted.
 */
export function callerOf({ ip = '' }: Pick<Request, 'ip'>): string {
  if (!ipaddr.isValid(ip)) return 'unknown';
  const address = ipaddr.process(ip);
  if (address.kind() === 'ipv4') return address.toString();
  return `${(address as ipaddr.IPv6).parts.slice(0, 4).map((part) => part.toString(16)).join(':')}::/64`;
}
