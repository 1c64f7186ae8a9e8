/** Why there is no picture: nobody allowed it, or there is nothing that gives or reads one. */
export type CameraLack = 'refused' | 'absent';

export type WatchOptions = {
  readonly signal: AbortSignal;
  /** The camera beside the screen (`user`), or the one a phone is held with (`environment`). */
  readonly facing: 'user' | 'environment';
  readonly onOn: () => void;
  readonly onLack: (lack: CameraLack) => void;
  /** Says whether the search is over. */
  readonly onText: (text: string) => boolean;
};

const BETWEEN_PICTURES_MS = 120;
/** The picture need not be large, a code that is held close fills it. */
const SIZE = { width: { ideal: 1280 }, height: { ideal: 720 } } as const;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Shows the camera in `video` and reads codes from it until `signal` is aborted or a code is taken; the camera is off afterwards. */
export const watchCamera = async (video: HTMLVideoElement, { signal, facing, onOn, onLack, onText }: WatchOptions): Promise<void> => {
  let stream: MediaStream | null = null;
  try {
    // Absent on a page served without https: the browser keeps cameras from it.
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    if (devices === undefined) return onLack('absent');
    // The reader of codes is a megabyte: fetched only by whoever shows a code.
    const [opened, { createDetector }] = await Promise.all([devices.getUserMedia({ audio: false, video: { facingMode: facing, ...SIZE } }), import('./qr-detector.ts')]);
    stream = opened;
    if (signal.aborted) return;
    video.srcObject = stream;
    await video.play();
    const detector = await createDetector();
    if (signal.aborted) return;
    onOn();
    while (!signal.aborted) {
      const [code] = video.readyState >= video.HAVE_CURRENT_DATA ? await detector.detect(video) : [];
      if (signal.aborted || (code !== undefined && onText(code.rawValue))) return;
      await pause(BETWEEN_PICTURES_MS);
    }
  } catch (cause) {
    // Refused, busy, unplugged, or a picture that cannot be read: whatever the reason, the person types.
    if (!signal.aborted) onLack(cause instanceof DOMException && cause.name === 'NotAllowedError' ? 'refused' : 'absent');
    if (!(cause instanceof DOMException)) throw cause;
  } finally {
    stream?.getTracks().forEach((track) => track.stop());
    video.srcObject = null;
  }
};
