import { describe, expect, it } from '@jest/globals';
import { passwordScore, WELL_KNOWN_PASSWORDS } from './password-strength.ts';

const OWN = ['camille.durand@exemple.example', 'camille', 'durand', 'escale'];

describe('how hard a password is to guess', () => {
  it.each(['quatre vélos verts dorment', 'correct horse battery staple', 'xkqvwzjpfgbm'])('%s is hard enough', (password) => {
    expect(passwordScore(password, OWN)).toBeGreaterThanOrEqual(3);
  });

  it.each(['motdepasse123', 'azertyuiop12', 'lalalalalalalala', 'camille.durand@exemple.example', 'P@ssw0rd1234', '123456789012'])('%s is not', (password) => {
    expect(passwordScore(password, OWN)).toBeLessThan(3);
  });

  it.each(['a@4'.repeat(42), 'p@$$w0rd1!l|'.repeat(10), Array.from({ length: 128 }, (_, index) => '@4!1$5s0o'[(index * 7) % 9]).join('')])('is told soon, even of %s', (password) => {
    passwordScore('warm up', OWN);
    const since = performance.now();
    passwordScore(password, OWN);
    expect(performance.now() - since).toBeLessThan(2_000);
  });

  it('knows the passwords everybody has', () => {
    expect(WELL_KNOWN_PASSWORDS.size).toBeGreaterThan(40_000);
    for (const known of ['motdepasse', 'azertyuiop', '1qaz2wsx3edc']) expect(WELL_KNOWN_PASSWORDS.has(known)).toBe(true);
  });
});
