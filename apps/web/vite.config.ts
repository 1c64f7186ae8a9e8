import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

// What is built is for people, whoever asks for it: a test that builds says NODE_ENV=test, and would bundle the React of developers, under which each effect runs twice.
if (process.argv.includes('build')) process.env['NODE_ENV'] = 'production';

const api = process.env['ESCALE_API_URL'] ?? 'http://localhost:3000';

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
  plugins: [
    react(),
    reloadForNewWords,
    VitePWA({
      registerType: 'autoUpdate',
      injectRegister: null,
      manifest: {
        name: 'Escale',
        short_name: 'Escale',
        lang: 'fr',
        start_url: '/',
        display: 'standalone',
        background_color: '#FBFAF6',
        theme_color: '#0F6B5C',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        // The shell and the ticket page work without a network; the basemap does not fit a precache (range requests).
        globPatterns: ['**/*.{js,css,html,woff2,svg,png}'],
        // Nor is the API's own page for ordinary visitors, nor are the words by which passwords are guessed, nor is the reader of labels.
        globIgnores: ['**/maplibre*', 'basemap/**', '**/explorer*', '**/password-strength*', '**/qr-detector*'],
        maximumFileSizeToCacheInBytes: 3_000_000,
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/graphql/, /^\/health/, /^\/borne/, /^\/demo-mails/, /^\/export\//, /^\/fichiers\//, /^\/\.well-known/, /^\/connexion\/fournisseur\//],
      },
    }),
  ],
  // Our libraries from their source, each by name: the condition `source` would also answer for packages of others.
  resolve: { alias: ['domain', 'messages', 'ui'].map((library) => ({ find: new RegExp(`^@escale/${library}$`), replacement: fileURLToPath(new URL(`../../libs/${library}/src/index.ts`, import.meta.url)) })) },
  worker: { format: 'es' },
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 1_200 },
  server: { port: Number(process.env['PORT'] ?? 3000), strictPort: true, proxy: { '/graphql': { target: api, ws: true, bypass: ({ headers }) => (headers.accept?.startsWith('text/html') ? '/index.html' : undefined) }, '/health': api, '/demo-mails': api, '/export': api, '/fichiers': api, '/connexion/fournisseur': api } },
});
