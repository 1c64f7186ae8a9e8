import { expect, it } from '@jest/globals';
import { formatPhone } from './phone.ts';

it.each([
  ['+33380000000', '03\u00A080\u00A000\u00A000\u00A000'],
  ['+262 262 12 34 56', '02\u00A062\u00A012\u00A034\u00A056'],
  ['+687 25 00 00', '+687 25 00 00'],
  ['3949', '3949'],
])('%s is read %s', (given, expected) => {
  expect(formatPhone(given)).toBe(expected);
});
