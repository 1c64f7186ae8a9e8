/** What the browser says of what it stores; null where it does not say. */
export type Storage = { readonly persisted: boolean | null; readonly usage: number | null; readonly quota: number | null };
export const STORAGE_UNKNOWN: Storage = { persisted: null, usage: null, quota: null };

/** Asks the browser once not to throw anything away. */
export const askToPersist = async (): Promise<boolean | null> => ('storage' in navigator && 'persist' in navigator.storage ? navigator.storage.persist() : null);

export const storageNow = async (): Promise<Storage> => {
  if (!('storage' in navigator) || !('estimate' in navigator.storage)) return STORAGE_UNKNOWN;
  const [persisted, { usage, quota }] = await Promise.all([navigator.storage.persisted(), navigator.storage.estimate()]);
  return { persisted, usage: usage ?? null, quota: quota ?? null };
};

export type Battery = { readonly percent: number; readonly charging: boolean };

type BatteryManager = EventTarget & { readonly level: number; readonly charging: boolean };
type WithBattery = { readonly getBattery?: () => Promise<BatteryManager> };

/** Tells of the battery now and at each change, where the browser does (Chromium alone). */
export const watchBattery = async (onBattery: (battery: Battery) => void): Promise<void> => {
  const battery = await (navigator as WithBattery).getBattery?.();
  if (battery === undefined) return;
  const tell = () => onBattery({ percent: Math.round(battery.level * 100), charging: battery.charging });
  battery.addEventListener('levelchange', tell);
  battery.addEventListener('chargingchange', tell);
  tell();
};
