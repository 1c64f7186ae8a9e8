import { createMessages } from '@escale/messages';
import { MessagesProvider } from '@escale/ui';
import { type ReactNode, useState } from 'react';
import type { KioskDevice } from '../offline/device.ts';
import { DeviceProvider } from '../offline/use-device.tsx';
import { STARTING_LANGUAGE } from './language.ts';

/** What every screen stands on: words and the device. */
export function Providers({ device, children }: { readonly device: KioskDevice; readonly children: ReactNode }) {
  const [messages] = useState(() => createMessages(STARTING_LANGUAGE));
  return (
    <MessagesProvider messages={messages}>
      <DeviceProvider device={device}>{children}</DeviceProvider>
    </MessagesProvider>
  );
}
