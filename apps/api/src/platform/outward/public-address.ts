import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address is one of the open network: neither this machine, nor the network around it, nor a cloud's metadata service, nor
 * one of those written inside an IPv6 address (IANA special-purpose registries, RFC 6890).
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  // `process` unwraps IPv4-mapped addresses (::ffff:127.0.0.1); what NAT64, 6to4 and Teredo wrap has ranges of its own, and is refused.
  return ipaddr.process(text).range() === 'unicast';
}
