/// <reference types="vite/client" />
/// <reference types="vite-plugin-pwa/client" />

/** Of package.json, set by the build. */
declare const __APP_VERSION__: string;
