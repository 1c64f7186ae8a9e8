import fc from 'fast-check';
import { decideSignIn, DEFAULT_SIGN_IN_POLICY as POLICY, type SignInProof, type SignInRequest, type SignInRefusalCode } from './sign-in.ts';

const NOW = new Date('2026-03-03T08:00:00Z');
const open: SignInRequest = { expiresAt: new Date('2026-03-03T08:15:00Z'), usedAt: null, tries: 0 };
const link: SignInProof = { by: 'LINK', right: true, sameBrowser: true };
const code: SignInProof = { by: 'CODE', right: true, sameBrowser: true };

describe('signing in by e-mail', () => {
  it.each([['the link, in the browser that asked', link], ['the code, typed there', code]])('%s opens the door', (_, proof) => {
    expect(decideSignIn(proof, open, POLICY, NOW)).toEqual({ ok: true, value: null });
  });

  it.each<[string, SignInProof, SignInRequest | null, SignInRefusalCode]>([
    ['a link nobody was sent', link, null, 'LINK_UNKNOWN'],
    ['a link that was tampered with', { ...link, right: false }, open, 'LINK_UNKNOWN'],
    ['the link in another browser, whose code is to be typed where it began', { ...link, sameBrowser: false }, open, 'OTHER_BROWSER'],
    ['a code guessed from another browser, right or wrong', { ...code, sameBrowser: false }, open, 'LINK_UNKNOWN'],
    ['a wrong code', { ...code, right: false }, open, 'CODE_WRONG'],
    ['a right code after five wrong ones', code, { ...open, tries: 5 }, 'TOO_MANY_ATTEMPTS'],
    ['a link used twice', link, { ...open, usedAt: NOW }, 'LINK_USED'],
    ['a link at the very end of its fifteen minutes', link, { ...open, expiresAt: NOW }, 'LINK_EXPIRED'],
    ['a used link that nobody proves', { ...link, right: false, sameBrowser: false }, { ...open, usedAt: NOW }, 'LINK_UNKNOWN'],
  ])('%s does not', (_, proof, request, refusal) => {
    expect(decideSignIn(proof, request, POLICY, NOW)).toEqual({ ok: false, refusal });
  });

  it('never opens without both the mail and the browser', () => {
    const anyProof = fc.record({ by: fc.constantFrom('LINK' as const, 'CODE' as const), right: fc.boolean(), sameBrowser: fc.boolean() });
    const anyRequest = fc.record({ expiresAt: fc.date({ noInvalidDate: true }), usedAt: fc.option(fc.date({ noInvalidDate: true })), tries: fc.nat(9) });
    fc.assert(
      fc.property(anyProof, anyRequest, fc.date({ noInvalidDate: true }), (proof, request, now) => {
        const opens = proof.right && proof.sameBrowser && request.usedAt === null && request.expiresAt > now && request.tries < POLICY.tries;
        expect(decideSignIn(proof, request, POLICY, now).ok).toBe(opens);
      }),
    );
  });
});
