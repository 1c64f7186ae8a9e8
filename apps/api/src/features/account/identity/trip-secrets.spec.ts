import { describe, expect, it } from '@jest/globals';
import { TripSecrets } from './trip-secrets.ts';

const secrets = new TripSecrets({ secret: 'a secret of tests, long enough to be taken' });
const another = new TripSecrets({ secret: 'another secret of tests, long enough too!!' });

describe('the secrets of a trip', () => {
  it('are three that tell nothing of each other, the same each time for one cookie', () => {
    const { state, nonce, verifier } = secrets.of('cookie');
    expect(new Set([state, nonce, verifier]).size).toBe(3);
    expect(secrets.of('cookie')).toEqual({ state, nonce, verifier });
    expect([secrets.of('cookie ').state, another.of('cookie').state]).not.toContain(state);
  });
});

describe('what is sealed', () => {
  it('opens for its session, and looks different each time', () => {
    const sealed = secrets.seal('eyJ.é.z', 'session-1');
    expect(secrets.open(sealed, 'session-1')).toBe('eyJ.é.z');
    expect(secrets.seal('eyJ.é.z', 'session-1')).not.toBe(sealed);
  });

  it('opens neither for another session, nor with another secret, nor once changed', () => {
    const sealed = secrets.seal('eyJ', 'session-1');
    const changed = `${sealed.slice(0, -4)}${sealed.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`;
    expect(() => secrets.open(sealed, 'session-2')).toThrow();
    expect(() => another.open(sealed, 'session-1')).toThrow();
    expect(() => secrets.open(changed, 'session-1')).toThrow();
  });
});
