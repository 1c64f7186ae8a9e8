import '@escale/ui/fonts.css';
import '@escale/ui/tokens.css';
import '@escale/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Kiosk } from './kiosk.tsx';
import { BrokenScreen } from './shell/broken-screen.tsx';
import { createClient } from './shell/client.ts';
import { watchForNewVersion } from './shell/new-version.ts';
import { Providers } from './shell/providers.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');

const client = createClient();
const newVersion = watchForNewVersion();

createRoot(root).render(
  <StrictMode>
    <Providers client={client}>
      <BrokenScreen>
        <Kiosk onRest={newVersion.takeIfReady} />
      </BrokenScreen>
    </Providers>
  </StrictMode>,
);
