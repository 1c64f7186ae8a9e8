import '@escale/ui/fonts.css';
import '@escale/ui/tokens.css';
import '@escale/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { registerSW } from 'virtual:pwa-register';
import { routes } from './routes.tsx';
import { watchForMissingCode } from './shell/missing-code.ts';
import { Providers } from './shell/providers.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');

watchForMissingCode();
createRoot(root).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={routes} />
    </Providers>
  </StrictMode>,
);

registerSW({ immediate: true });
