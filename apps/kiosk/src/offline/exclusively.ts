/** One at a time, over all tabs of this browser. */
export type Exclusively = <Value>(name: string, work: () => Promise<Value>) => Promise<Value>;

export const WRITE_LOCK = 'escale-kiosk-write';
export const SYNC_LOCK = 'escale-kiosk-sync';
const HERE_LOCK = 'escale-kiosk-here';

/** By the Web Locks of the browser: a lock goes with its tab, however that ends. */
export const webLocks: Exclusively = async (name, work) => navigator.locks.request(name, work);

/** Becomes the one tab that is the kiosk, and stays it; `onWaiting` when another is it already. Resolves once this one is. */
export const beTheKiosk = (onWaiting: () => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const hold = () => {
      resolve();
      return new Promise<never>(() => undefined);
    };
    const wait = () => {
      onWaiting();
      return navigator.locks.request(HERE_LOCK, hold);
    };
    navigator.locks.request(HERE_LOCK, { ifAvailable: true }, (lock) => (lock === null ? null : hold())).then(wait, reject);
  });
