import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { type CameraLack, watchCamera, type WatchOptions } from './watch-camera.ts';

export type CameraState = 'starting' | 'on' | CameraLack;

/** Without a reading for this long, the person is told what else to do. */
const LATE_MS = 10_000;

export type CameraView = { readonly video: RefObject<HTMLVideoElement | null>; readonly state: CameraState; readonly late: boolean };

/** Turns the camera on while the screen is there, and off with it. `onText` says whether what was read ends the search. */
export const useCamera = (facing: WatchOptions['facing'], onText: (text: string) => boolean): CameraView => {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<CameraState>('starting');
  const [late, setLate] = useState(false);
  const read = useEffectEvent(onText);
  useEffect(() => {
    const element = video.current;
    if (element === null) return;
    const leaving = new AbortController();
    const timer = setTimeout(() => setLate(true), LATE_MS);
    void watchCamera(element, { signal: leaving.signal, facing, onOn: () => setState('on'), onLack: setState, onText: (text) => read(text) });
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [facing]);
  return { video, state, late };
};
