import { afterEach, expect, jest, test } from '@jest/globals';

const detect = jest.fn<() => Promise<readonly { readonly rawValue: string }[]>>();
// The reader itself is compiled code of another's; it is tried in the journeys.
jest.unstable_mockModule('./qr-detector.ts', () => ({ createDetector: async () => ({ detect }) }));
const { watchCamera } = await import('./watch-camera.ts');

const give = (getUserMedia: (() => Promise<MediaStream>) | undefined): void => {
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: getUserMedia === undefined ? undefined : { getUserMedia } });
};
afterEach(() => give(undefined));

const watched = async (getUserMedia: (() => Promise<MediaStream>) | undefined, signal = new AbortController().signal) => {
  give(getUserMedia);
  const [onOn, onLack] = [jest.fn(), jest.fn()];
  await watchCamera(document.createElement('video'), { signal, facing: 'environment', onOn, onLack, onText: () => true });
  return { onOn, onLack };
};

test.each<[string, (() => Promise<MediaStream>) | undefined, string]>([
  ['a page that gets none', undefined, 'absent'],
  ['a machine that has none', () => Promise.reject(new DOMException('none', 'NotFoundError')), 'absent'],
  ['somebody who allows none', () => Promise.reject(new DOMException('no', 'NotAllowedError')), 'refused'],
])('says why there is no camera for %s', async (_sentence, getUserMedia, lack) => {
  const { onOn, onLack } = await watched(getUserMedia);
  expect(onLack.mock.calls).toEqual([[lack]]);
  expect(onOn).not.toHaveBeenCalled();
});

test('says nothing to who has left', async () => {
  const { onLack } = await watched(() => Promise.reject(new DOMException('no', 'NotAllowedError')), AbortSignal.abort());
  expect(onLack).not.toHaveBeenCalled();
});

test('reads until a code is taken, and is off afterwards', async () => {
  const stop = jest.fn();
  give(() => Promise.resolve({ getTracks: () => [{ stop }] } as unknown as MediaStream));
  const video = document.createElement('video');
  Object.assign(video, { play: () => Promise.resolve() });
  Object.defineProperty(video, 'readyState', { value: 4 });
  detect.mockResolvedValueOnce([]).mockResolvedValueOnce([{ rawValue: 'other' }]).mockResolvedValueOnce([{ rawValue: 'TL1-01' }]);
  const read: string[] = [];
  const onOn = jest.fn();
  await watchCamera(video, { signal: new AbortController().signal, facing: 'environment', onOn, onLack: () => undefined, onText: (text) => read.push(text) === 2 });
  expect([read, onOn.mock.calls.length, stop.mock.calls.length, video.srcObject]).toEqual([['other', 'TL1-01'], 1, 1, null]);
});
