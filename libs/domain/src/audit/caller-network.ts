/**
 * The network an address belongs to, precise enough to tell two offices apart and too wide to tell two people: the first 24 bits of an
 * IPv4 address, the first 48 of an IPv6 one (the truncation CNIL accepts for audience measurement). Null for what is no address.
 */
export const callerNetwork = (address: string): string | null => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  const parts = mapped.split('.');
  if (parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return `${parts.slice(0, 3).join('.')}.0/24`;
  if (!/^[\da-f:]+$/i.test(mapped) || !mapped.includes(':')) return null;
  const [head = '', tail, more] = mapped.toLowerCase().split('::');
  if (more !== undefined) return null;
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = 8 - before.length - after.length;
  if ((tail === undefined && before.length !== 8) || missing < 0) return null;
  const groups = [...before, ...Array<string>(tail === undefined ? 0 : missing).fill('0'), ...after].slice(0, 3);
  if (!groups.every((group) => /^[\da-f]{1,4}$/.test(group))) return null;
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/48`;
};
