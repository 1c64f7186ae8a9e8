import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { KioskDevice } from './device.ts';
import type { DeviceState } from './device-state.ts';

const DeviceContext = createContext<KioskDevice | null>(null);

export function DeviceProvider({ device, children }: { readonly device: KioskDevice; readonly children: ReactNode }) {
  return <DeviceContext value={device}>{children}</DeviceContext>;
}

/** The device this screen belongs to. */
export const useDevice = (): KioskDevice => {
  const device = useContext(DeviceContext);
  if (device === null) throw new Error('No device stands behind this screen.');
  return device;
};

/** What the device holds true, kept up to date. */
export const useDeviceState = (): DeviceState => {
  const { watched } = useDevice();
  return useSyncExternalStore(watched.subscribe, watched.get);
};
