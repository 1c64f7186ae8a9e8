import '@escale/ui/fonts.css';
import '@escale/ui/tokens.css';
import '@escale/ui/base.css';
import './features/comfort/comfort.css';
import './shell/stays.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Kiosk } from './kiosk.tsx';
import { createDevice, runDevice } from './offline/start-device.ts';
import { BrokenScreen } from './shell/broken-screen.tsx';
import { watchForNewVersion } from './shell/new-version.ts';
import { Providers } from './shell/providers.tsx';
import { keepScreenOn } from './shell/screen-on.ts';
import { stayHere } from './shell/stay-here.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');

const device = createDevice(__APP_VERSION__);
const newVersion = watchForNewVersion();
// Never under somebody's fingers, nor under an event that is being written.
const rest = () => {
  if (!device.isWriting) newVersion.takeIfReady();
};
void runDevice(device);
keepScreenOn((screenOn) => device.say({ screenOn }));
stayHere();

createRoot(root).render(
  <StrictMode>
    <Providers device={device}>
      <BrokenScreen>
        <Kiosk onRest={rest} />
      </BrokenScreen>
    </Providers>
  </StrictMode>,
);
