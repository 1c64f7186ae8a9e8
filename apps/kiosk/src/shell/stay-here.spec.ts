import { beforeAll, expect, it } from '@jest/globals';
import { forgetTraces } from './forget-traces.ts';
import { stayHere } from './stay-here.ts';

beforeAll(() => stayHere());
const back = () =>
  new Promise<void>((resolve) => {
    addEventListener('popstate', () => resolve(), { once: true });
    history.back();
  });

it('makes an entry to go back from at the first touch, one and no more, also after the next visitor', () => {
  const before = history.length;
  dispatchEvent(new Event('pointerdown'));
  dispatchEvent(new Event('keydown'));
  expect(history.length).toBe(before + 1);
  window.scrollTo = () => undefined;
  forgetTraces();
  dispatchEvent(new Event('pointerdown'));
  expect(history.length).toBe(before + 1);
});

it('ends where it began when somebody goes back, as often as they do', async () => {
  const { pathname } = location;
  for (let times = 0; times < 3; times += 1) {
    await back();
    expect(history.state).toEqual({ stays: true });
    expect(location.pathname).toBe(pathname);
  }
});

it.each(['contextmenu', 'dragover', 'drop'])('lets the browser do nothing of its own on %s', (act) => {
  const event = new Event(act, { bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
});
