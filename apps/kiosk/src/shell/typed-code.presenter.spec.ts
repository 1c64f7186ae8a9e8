import { shortCode } from '@escale/domain';
import { CODE_KEYS, shownCode, typedCode, typedState } from './typed-code.presenter.ts';

const CODE = shortCode(Uint8Array.of(8, 66, 16, 132, 32));

describe('a code typed by hand', () => {
  it('is shown four and four from the fifth character on', () => {
    expect(['K7M2', 'K7M24', 'K7M24QXP'].map(shownCode)).toEqual(['K7M2', 'K7M2-4', 'K7M2-4QXP']);
  });

  it('forgives case, dashes, spaces, O for 0, I and L for 1', () => {
    expect(typedCode(' oi-l z! ')).toBe('011Z');
  });

  it('never grows past eight characters', () => {
    expect(typedCode('123456789')).toBe('12345678');
  });

  it('says how many are missing, then that it is ready', () => {
    expect(typedState(CODE.slice(0, 5))).toEqual({ is: 'incomplete', missing: 3 });
    expect(typedState(CODE)).toEqual({ is: 'ready', code: CODE });
  });

  it('shows any one slip before anybody is asked', () => {
    for (const key of CODE_KEYS.filter((other) => other !== CODE[2])) expect(typedState(CODE.slice(0, 2) + key + CODE.slice(3))).toEqual({ is: 'slip' });
  });
});
