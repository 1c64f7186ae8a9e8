import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

// What is built is for people, whoever asks for it: a test that builds says NODE_ENV=test, and would bundle the React of developers, under which each effect runs twice.
if (process.argv.includes('build')) process.env['NODE_ENV'] = 'production';

const api = process.env['ESCALE_API_URL'] ?? 'http://localhost:3000';
const libs = fileURLToPath(new URL('../../libs/', import.meta.url));

const { version } = JSON.parse(fs.readFileSync(fileURLToPath(new URL('package.json', import.meta.url)), 'utf8')) as { version: string };

/** Words are read once, when the page opens: a page that has them open is loaded again. */
const reloadForNewWords: Plugin = {
  name: 'reload-for-new-words',
  hotUpdate({ file }) {
    if (!file.includes('/libs/messages/src/')) return;
    this.environment.hot.send({ type: 'full-reload' });
    return [];
  },
};

export default defineConfig({
  base: '/borne/',
  define: { __APP_VERSION__: JSON.stringify(version) },
  plugins: [
    react(),
    reloadForNewWords,
    VitePWA({
      // Never under somebody's fingers: a new version waits until nobody is there (shell/new-version.ts).
      registerType: 'prompt',
      injectRegister: null,
      manifest: {
        id: '/borne/',
        name: 'Escale, borne d’accueil',
        short_name: 'Borne',
        lang: 'fr',
        start_url: '/borne/',
        scope: '/borne/',
        display: 'fullscreen',
        display_override: ['fullscreen', 'standalone'],
        background_color: '#FBFAF6',
        theme_color: '#0F6B5C',
        icons: [
          { src: '/borne/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/borne/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/borne/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        // All that is needed to start without a network, the reader of QR codes included.
        globPatterns: ['**/*.{js,css,html,woff2,wasm,svg,png}'],
        maximumFileSizeToCacheInBytes: 3_000_000,
        navigateFallback: '/borne/index.html',
      },
    }),
  ],
  resolve: {
    // The libraries from their source; the condition `source` would also send other packages to files they do not ship.
    alias: [
      { find: /^@escale\/(domain|messages|ui)$/, replacement: `${libs}$1/src/index.ts` },
      { find: /^@escale\/ui\/(.+\.css)$/, replacement: `${libs}ui/src/$1` },
    ],
  },
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 1_200 },
  server: { port: Number(process.env['PORT'] ?? 3001), strictPort: true, proxy: { '/graphql': api, '/health': api } },
});
