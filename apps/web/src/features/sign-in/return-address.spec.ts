import { expect, test } from '@jest/globals';
import { returnAddress } from './return-address.ts';

const ORIGIN = 'https://escale.example';

test.each([
  ['/lieu/la-forge?duree=30', '/lieu/la-forge?duree=30'],
  [null, '/mes-reservations'],
  ['', '/mes-reservations'],
  ['compte', '/mes-reservations'],
  ['https://evil.example/', '/mes-reservations'],
  ['//evil.example', '/mes-reservations'],
  ['/\\evil.example', '/mes-reservations'],
  ['/\t/evil.example', '/mes-reservations'],
  ['javascript:alert(1)', '/mes-reservations'],
  ['data:text/html,x', '/mes-reservations'],
  [' //evil.example', '/mes-reservations'],
  ['/\n/evil.example', '/mes-reservations'],
  ['/\r\n//evil.example', '/mes-reservations'],
  ['/\\/evil.example', '/mes-reservations'],
  ['\\\\evil.example', '/mes-reservations'],
  ['///evil.example', '/mes-reservations'],
  ['//escale.example@evil.example', '/mes-reservations'],
  ['//escale.example:443', '/'],
  ['/%2f%2fevil.example', '/%2f%2fevil.example'],
  ['/%5cevil.example', '/%5cevil.example'],
  ['/@evil.example', '/@evil.example'],
  // Still of this site: a strange page that does not exist.
  ['/..//evil.example', '//evil.example'],
])('%j leads to %s of this site', (wish, path) => {
  const address = returnAddress(wish, ORIGIN);
  expect(address).toBe(`${ORIGIN}${path}`);
  expect(new URL(address, ORIGIN).host).toBe('escale.example');
});
