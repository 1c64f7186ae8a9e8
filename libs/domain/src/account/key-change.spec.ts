import { decideKeyChange, DEFAULT_KEY_POLICY as POLICY, type KeyChange, type KeyHolder, provedLately } from './key-change.ts';
import type { KeyRefusalCode } from './key-refusal.ts';

const NOW = new Date('2026-03-03T08:00:00Z');
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const manager: KeyHolder = { roles: ['SITE_MANAGER'], provedAt: ago(2), password: 'NONE', passkeys: 0 };
const CHANGES: readonly KeyChange[] = ['ADD_PASSKEY', 'REMOVE_PASSKEY', 'SET_PASSWORD', 'REMOVE_PASSWORD'];

describe('changing a way into an account', () => {
  it.each(CHANGES)('%s: allowed to staff who have just signed in', (change) => {
    expect(decideKeyChange(change, manager, POLICY, NOW)).toEqual({ ok: true, value: null });
  });

  it.each<[string, KeyChange, Partial<KeyHolder>, KeyRefusalCode | null]>([
    ['a learner adds no passkey', 'ADD_PASSKEY', { roles: ['LEARNER'] }, 'STAFF_ONLY'],
    ['nor does somebody without any role set a password', 'SET_PASSWORD', { roles: [] }, 'STAFF_ONLY'],
    ['who is no longer staff still takes a passkey away', 'REMOVE_PASSKEY', { roles: [] }, null],
    ['and their password', 'REMOVE_PASSWORD', { roles: ['LEARNER'] }, null],
    ['a session of ten minutes proves nothing any more', 'ADD_PASSKEY', { provedAt: ago(10) }, 'PROVE_AGAIN'],
    ['one of a little less still does', 'ADD_PASSKEY', { provedAt: ago(9.99) }, null],
    ['one from the future does not', 'ADD_PASSKEY', { provedAt: ago(-1) }, 'PROVE_AGAIN'],
    ['the present password stands for a proof where the password changes', 'SET_PASSWORD', { provedAt: ago(600), password: 'RIGHT' }, null],
    ['and where it goes', 'REMOVE_PASSWORD', { provedAt: ago(600), password: 'RIGHT' }, null],
    ['but not where a passkey is added', 'ADD_PASSKEY', { provedAt: ago(600), password: 'RIGHT' }, 'PROVE_AGAIN'],
    ['a wrong password is not outweighed by a young session', 'SET_PASSWORD', { password: 'WRONG' }, 'PASSWORD_WRONG'],
    ['ten passkeys are enough', 'ADD_PASSKEY', { passkeys: 10 }, 'KEYS_FULL'],
  ])('%s', (_, change, difference, refusal) => {
    expect(decideKeyChange(change, { ...manager, ...difference }, POLICY, NOW)).toEqual(refusal === null ? { ok: true, value: null } : { ok: false, refusal });
  });
});

test('a proof is young until its last minute is over', () => {
  expect([0, 9, 9.99, 10, 11].map((minutes) => provedLately(ago(minutes), 10, NOW))).toEqual([true, true, true, false, false]);
});
