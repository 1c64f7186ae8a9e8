/** @jest-environment node */
import { uuidV7 } from './uuid-v7.ts';

it('is a UUID of version 7 that tells when it was made', () => {
  const id = uuidV7(Date.UTC(2030, 0, 1));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(Date.UTC(2030, 0, 1));
});

it('grows with each, thousands in a millisecond, and when the clock is set back', () => {
  const start = Date.UTC(2031, 0, 1);
  const made = [...Array.from({ length: 10_000 }, () => uuidV7(start)), uuidV7(start - 3_600_000), uuidV7(start + 60_000)];
  expect(made).toEqual([...new Set(made)].sort());
});
