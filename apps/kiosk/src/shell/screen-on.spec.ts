import { afterEach, expect, it, jest } from '@jest/globals';
import { keepScreenOn } from './screen-on.ts';

/** Stands in for the browser's wake lock: says yes or no, and lets go when told. */
class FakeWakeLock {
  refuses = false;
  asked = 0;
  lock = new EventTarget();

  request(): Promise<EventTarget> {
    this.asked += 1;
    if (this.refuses) return Promise.reject(new DOMException('The battery is low.', 'NotAllowedError'));
    this.lock = new EventTarget();
    return Promise.resolve(this.lock);
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const seen = (state: 'visible' | 'hidden') => {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
  document.dispatchEvent(new Event('visibilitychange'));
};
const withLock = (): FakeWakeLock => {
  const fake = new FakeWakeLock();
  Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: fake });
  return fake;
};
afterEach(() => {
  Reflect.deleteProperty(navigator, 'wakeLock');
  Reflect.deleteProperty(document, 'visibilityState');
});

it('is asked for at once, and again each time the page is seen after the browser let go', async () => {
  const fake = withLock();
  const tell = jest.fn();
  keepScreenOn(tell);
  await settled();
  expect(tell).toHaveBeenLastCalledWith(true);
  seen('hidden');
  fake.lock.dispatchEvent(new Event('release'));
  expect(tell).toHaveBeenLastCalledWith(false);
  await settled();
  expect(fake.asked).toBe(1);
  seen('visible');
  await settled();
  expect(fake.asked).toBe(2);
  expect(tell).toHaveBeenLastCalledWith(true);
});

it('is said when it is refused, and asked for again at the next touch', async () => {
  const fake = withLock();
  fake.refuses = true;
  const tell = jest.fn();
  keepScreenOn(tell);
  await settled();
  expect(tell.mock.calls).toEqual([[false]]);
  fake.refuses = false;
  document.dispatchEvent(new Event('pointerdown'));
  await settled();
  expect(tell).toHaveBeenLastCalledWith(true);
  document.dispatchEvent(new Event('pointerdown'));
  await settled();
  expect(fake.asked).toBe(2);
});

it('is unknown where the browser has no such thing', () => {
  const tell = jest.fn();
  keepScreenOn(tell);
  expect(tell.mock.calls).toEqual([[null]]);
});
