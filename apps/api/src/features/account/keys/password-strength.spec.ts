import { describe, expect, it } from '@jest/globals';
import { passwordScore, wellKnownPasswords } from './password-strength.ts';

const OWN = ['camille.durand@exemple.example', 'camille', 'durand', 'escale'];

describe('how hard a password is to guess', () => {
  it.each(['quatre vélos verts dorment', 'correct horse battery staple', 'xkqvwzjpfgbm'])('%s is hard enough', async (password) => {
    expect(await passwordScore(password, OWN)).toBeGreaterThanOrEqual(3);
  });

  it.each(['motdepasse123', 'azertyuiop12', 'lalalalalalalala', 'camille.durand@exemple.example', 'P@ssw0rd1234', '123456789012'])('%s is not', async (password) => {
    expect(await passwordScore(password, OWN)).toBeLessThan(3);
  });

  it.each(['a@4'.repeat(42), 'p@$$w0rd1!l|'.repeat(10), Array.from({ length: 128 }, (_, index) => '@4!1$5s0o'[(index * 7) % 9]).join('')])('is told, even of %s', async (password) => {
    expect([0, 1, 2, 3, 4]).toContain(await passwordScore(password, OWN));
  });

  it('knows the passwords everybody has', async () => {
    const known = await wellKnownPasswords();
    expect(known.size).toBeGreaterThan(40_000);
    for (const one of ['motdepasse', 'azertyuiop', '1qaz2wsx3edc']) expect(known.has(one)).toBe(true);
  });
});
