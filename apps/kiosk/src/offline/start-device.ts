import { createClient } from '../shell/client.ts';
import { KioskDevice } from './device.ts';
import { openDatabase } from './database.ts';
import { beTheKiosk, webLocks } from './exclusively.ts';
import { graphqlService } from './graphql-service.ts';
import { askToPersist, storageNow, watchBattery } from './persist.ts';
import { NotKept } from './trouble.ts';
import { uuidV7 } from './uuid-v7.ts';

const SECOND_MS = 1_000;
const RETRY_EVERY = 5;
const SEND_EVERY = 15;
const SNAPSHOT_EVERY = 60;

/** The device of this browser. */
export const createDevice = (appVersion: string): KioskDevice =>
  new KioskDevice({
    service: graphqlService(createClient(), appVersion),
    open: openDatabase,
    exclusively: webLocks,
    clocks: { look: () => ({ wall: Date.now(), monotone: performance.now() }), newId: uuidV7 },
    random: Math.random,
    appVersion,
  });

/** Reads until it can: storage that does not open is said on screen meanwhile. */
const begin = async (device: KioskDevice): Promise<void> => {
  try {
    await device.start();
  } catch (cause) {
    if (!(cause instanceof NotKept)) throw cause;
    await new Promise((resolve) => setTimeout(resolve, 5 * SECOND_MS));
    await begin(device);
  }
};

/** Makes this tab the kiosk: reads, then beats once a second, and asks again as soon as the way may be open. */
export const runDevice = async (device: KioskDevice): Promise<void> => {
  if (!('subtle' in crypto) || !('locks' in navigator)) {
    device.say({ phase: 'insecure' });
    return;
  }
  await beTheKiosk(() => device.say({ phase: 'elsewhere' }));
  await begin(device);
  let seconds = 0;
  setInterval(() => {
    seconds += 1;
    void device.beat({ retry: seconds % RETRY_EVERY === 0, send: seconds % SEND_EVERY === 0, snapshot: seconds % SNAPSHOT_EVERY === 0 });
    if (seconds % SNAPSHOT_EVERY === 0) void storageNow().then((storage) => device.say({ storage }));
  }, SECOND_MS);
  // What the browser believes of the network is a hint to ask, never an answer.
  const ask = () => void device.hint();
  addEventListener('online', ask);
  addEventListener('offline', ask);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return;
    ask();
    void device.refresh();
  });
  ask();
  await Promise.all([watchBattery((battery) => device.say({ battery })), askToPersist()]);
  device.say({ storage: await storageNow() });
  await device.refresh();
};
