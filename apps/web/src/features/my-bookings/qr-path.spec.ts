import { expect, test } from '@jest/globals';
import { qrPath } from './qr-path.ts';

test('a ticket becomes squares: the three corners that readers look for stand in their places', () => {
  const { size, path } = qrPath(`TL1:${'A2'.repeat(80)}`);
  const dark = new Set(path.split('z').filter(Boolean).map((square) => /^M(\d+) (\d+)h1v1h-1$/.exec(square)?.slice(1, 3).join(' ')));
  expect((size - 17) % 4).toBe(0);
  for (const [left, top] of [[0, 0], [size - 7, 0], [0, size - 7]] as const) {
    for (let step = 0; step < 7; step += 1) expect(dark).toContain(`${left + step} ${top}`);
    expect(dark).not.toContain(`${left + 1} ${top + 1}`);
    expect(dark).toContain(`${left + 3} ${top + 3}`);
  }
});
