import { DEFAULT_SESSION_POLICIES, sessionEnds, sessionPolicyFor } from './session.ts';

const at = (text: string) => new Date(text);
const policy = { idleMinutes: 60, absoluteMinutes: 180 };

describe('a session', () => {
  it.each([
    ['an hour after it was last used', '2026-03-03T08:30:00Z', '2026-03-03T09:30:00Z'],
    ['three hours after it began, however used', '2026-03-03T10:55:00Z', '2026-03-03T11:00:00Z'],
  ])('ends %s', (_, seenAt, ends) => {
    expect(sessionEnds({ createdAt: at('2026-03-03T08:00:00Z'), seenAt: at(seenAt) }, policy)).toEqual(at(ends));
  });

  it('is short as soon as one role is that of staff', () => {
    expect(sessionPolicyFor([])).toBe(DEFAULT_SESSION_POLICIES.learner);
    expect(sessionPolicyFor(['LEARNER'])).toBe(DEFAULT_SESSION_POLICIES.learner);
    expect(sessionPolicyFor(['LEARNER', 'SITE_STAFF'])).toBe(DEFAULT_SESSION_POLICIES.staff);
  });
});
