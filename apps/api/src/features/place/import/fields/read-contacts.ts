import { type Read, read, warning } from '../note.ts';
import { readList } from './read-list.ts';

const EMAIL = /^[^\s@<>()",;:]+@[^\s@<>()",;:]+\.[a-z\d-]{2,}$/i;

/** E-mail addresses; what is none is left out and told. Rare separators (spaces, commas) are forgiven. */
export function readEmails(text: string): Read<readonly string[]> {
  const candidates = readList(text).flatMap((part) => part.split(/[\s,]+/)).map((part) => part.replace(/^mailto:/i, '')).filter((part) => part !== '');
  const wrong = candidates.filter((part) => !EMAIL.test(part));
  return read([...new Set(candidates.filter((part) => EMAIL.test(part)))], ...wrong.map((part) => warning('courriels', part, 'EMAIL_UNREADABLE')));
}

/** A web address with its scheme, or null. Only http and https: others could run code when clicked. */
function webAddress(text: string): string | null {
  const full = /^[a-z][a-z\d+.-]*:/i.test(text) && !/^[^/:]+:\d+/.test(text) ? text : `https://${text}`;
  if (/\s/.test(full) || !URL.canParse(full)) return null;
  const { protocol, hostname, username } = new URL(full);
  return (protocol === 'http:' || protocol === 'https:') && /\.[a-z\d-]{2,}$/i.test(hostname) && username === '' ? full : null;
}

/** Web addresses; `https://` is added where it lacks; what is none is left out and told. */
export function readWebsites(field: string, text: string): Read<readonly string[]> {
  // A `;` may be part of an address; it separates only before the next one.
  const parts = text.split(/\||;(?=\s*(?:https?:|www\.))|\s+(?=https?:|www\.)/).map((part) => part.trim()).filter((part) => part !== '');
  const addresses = parts.map((part) => [part, webAddress(part)] as const);
  const wrong = addresses.filter(([, address]) => address === null);
  return read([...new Set(addresses.flatMap(([, address]) => address ?? []))], ...wrong.map(([part]) => warning(field, part, 'WEBSITE_UNREADABLE')));
}
