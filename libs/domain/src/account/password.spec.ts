import { decidePassword, DEFAULT_PASSWORD_POLICY as POLICY, type PasswordFacts, ownWords, passwordLength, spellPassword } from './password.ts';
import type { KeyRefusalCode } from './key-refusal.ts';

const strong: PasswordFacts = { password: 'quatre vélos verts dorment', score: 4, ownWords: ownWords({ email: 'camille.durand@exemple.example', givenName: 'Camille', familyName: 'Dûrand' }, 'Réseau Bourgogne'), breached: false };

describe('a password', () => {
  it.each<[string, Partial<PasswordFacts>, KeyRefusalCode | null]>([
    ['long and rare is taken, without a capital, a figure or a sign', {}, null],
    ['of eleven characters is too short', { password: 'a'.repeat(11) }, 'PASSWORD_TOO_SHORT'],
    ['of twelve is not', { password: 'xkqvwzjpfgbm' }, null],
    ['of 128 is not too long', { password: 'é'.repeat(128) }, null],
    ['of 129 is', { password: 'é'.repeat(129) }, 'PASSWORD_TOO_LONG'],
    ['that became public is refused however strong it looks', { breached: true }, 'PASSWORD_BREACHED'],
    ['easy to guess is refused', { score: 2 }, 'PASSWORD_GUESSABLE'],
    ['made of the person’s own name and a number is refused', { password: 'Camille.DURAND25' }, 'PASSWORD_PERSONAL'],
    ['made of their name without its accents, too', { password: 'durand-durand-7' }, 'PASSWORD_PERSONAL'],
    ['made of their address', { password: 'camille.durand@exemple.example' }, 'PASSWORD_PERSONAL'],
    ['made of the product’s name and a year', { password: 'EscaleEscale2026' }, 'PASSWORD_PERSONAL'],
    ['made of the network’s name', { password: 'reseau bourgogne' }, 'PASSWORD_PERSONAL'],
    ['that holds one’s name among much else is taken', { password: 'Camille mange des pommes bleues' }, null],
    ['of no letter at all is not taken for a name', { password: 'ж日本語のパスワード😀😀😀' }, null],
  ])('%s', (_, difference, refusal) => {
    expect(decidePassword({ ...strong, ...difference }, POLICY)).toEqual(refusal === null ? { ok: true, value: null } : { ok: false, refusal });
  });

  it('is counted in characters as people see them', () => {
    expect(passwordLength('🚲🚲🚲')).toBe(3);
  });

  it.each([
    ['typed with a combining accent or without', 've\u0301lo', 'vélo'],
    ['typed in full-width letters', '\uFF56\uFF45\uFF4C\uFF4F', 'velo'],
    ['with a ligature', '\uFB01n', 'fin'],
  ])('is one and the same %s', (_, typed, spelled) => {
    expect(spellPassword(typed)).toBe(spelled);
  });

  it('keeps its spaces and its capitals', () => {
    expect(spellPassword(' Vélo ')).toBe(' Vélo ');
  });
});
