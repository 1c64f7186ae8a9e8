export type WatchOptions = {
  readonly signal: AbortSignal;
  readonly onOn: () => void;
  /** No camera, no permission, or no way to read what it shows. */
  readonly onAbsent: () => void;
  /** Says whether the search is over. */
  readonly onText: (text: string) => boolean;
};

const BETWEEN_PICTURES_MS = 120;
/** A tablet's camera beside its screen; the picture need not be large, a code that is held close fills it. */
const WANTED: MediaStreamConstraints = { audio: false, video: { facingMode: 'user', width: { ideal: 1280 }, height: { ideal: 720 } } };

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Shows the camera in `video` and reads codes from it until `signal` is aborted or a code is taken; the camera is off afterwards. */
export const watchCamera = async (video: HTMLVideoElement, { signal, onOn, onAbsent, onText }: WatchOptions): Promise<void> => {
  let stream: MediaStream | null = null;
  try {
    // Absent on a page served without https: the browser keeps cameras from it.
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    if (devices === undefined) return onAbsent();
    // The reader of codes is a megabyte: fetched only by whoever shows a code.
    const [opened, { createDetector }] = await Promise.all([devices.getUserMedia(WANTED), import('./qr-detector.ts')]);
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
    if (!signal.aborted) onAbsent();
    if (!(cause instanceof DOMException)) throw cause;
  } finally {
    stream?.getTracks().forEach((track) => track.stop());
    video.srcObject = null;
  }
};
