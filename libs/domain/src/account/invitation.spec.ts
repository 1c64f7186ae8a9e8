import { decideAccept, type Invitation, invitationState } from './invitation.ts';

const NOW = new Date('2026-03-03T08:00:00Z');
const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const SENT: Invitation = { email: 'lou@exemple.example', expiresAt: at(1), needsSecond: false, confirmedAt: null, acceptedAt: null, withdrawnAt: null };

describe('an invitation', () => {
  it.each<[string, Partial<Invitation>, string]>([
    ['is sent', {}, 'SENT'],
    ['waits for a second administrator', { needsSecond: true }, 'WAITING'],
    ['is sent once they agreed', { needsSecond: true, confirmedAt: at(-1) }, 'SENT'],
    ['ends at its end', { expiresAt: NOW }, 'EXPIRED'],
    ['ends while it waits', { needsSecond: true, expiresAt: NOW }, 'EXPIRED'],
    ['is accepted, even after its end', { acceptedAt: at(-1), expiresAt: at(-1) }, 'ACCEPTED'],
    ['is withdrawn', { withdrawnAt: at(-1) }, 'WITHDRAWN'],
  ])('%s', (_, change, state) => {
    expect(invitationState({ ...SENT, ...change }, NOW)).toBe(state);
  });

  it.each<[string, Invitation | null, boolean, string, unknown]>([
    ['becomes a role for the invited address', SENT, true, SENT.email, { ok: true, value: null }],
    ['is unknown', null, true, SENT.email, { ok: false, refusal: 'INVITATION_UNKNOWN' }],
    ['is not told to who has not its link', SENT, false, SENT.email, { ok: false, refusal: 'INVITATION_UNKNOWN' }],
    ['is not for another address', SENT, true, 'camille@exemple.example', { ok: false, refusal: 'OTHER_ADDRESS' }],
    ['is used once', { ...SENT, acceptedAt: at(-1) }, true, SENT.email, { ok: false, refusal: 'INVITATION_USED' }],
    ['runs out', { ...SENT, expiresAt: NOW }, true, SENT.email, { ok: false, refusal: 'INVITATION_EXPIRED' }],
    ['was withdrawn', { ...SENT, withdrawnAt: at(-1) }, true, SENT.email, { ok: false, refusal: 'INVITATION_UNKNOWN' }],
    ['waits', { ...SENT, needsSecond: true }, true, SENT.email, { ok: false, refusal: 'WAITS_FOR_SECOND_PERSON' }],
  ])('%s', (_, invitation, rightLink, email, expected) => {
    expect(decideAccept(invitation, rightLink, email, NOW)).toEqual(expected);
  });
});
