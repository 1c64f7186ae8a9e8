const WHERE = 'Calls to other machines go through apps/api/src/platform/outward, which knows where they may go (SSRF).';

/** Who may call other machines from the API: one folder. Mail, Redis, PostgreSQL, the bucket and the scanner have clients of their own, whose addresses are settings; the scanner's is ours. */
export const outwardRules = {
  files: ['apps/api/src/**/*.{ts,tsx}'],
  ignores: ['**/*.spec.ts', 'apps/api/src/platform/outward/**', 'apps/api/src/platform/scan/file-scanner.ts'],
  rules: {
    'no-restricted-globals': ['error', ...['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'].map((name) => ({ name, message: WHERE }))],
    'no-restricted-properties': ['error', ...['globalThis', 'global'].map((object) => ({ object, property: 'fetch', message: WHERE }))],
    '@typescript-eslint/no-restricted-imports': [
      'error',
      { paths: ['undici', 'axios', 'got', 'node-fetch', 'ws', ...['http', 'https', 'http2', 'net', 'tls', 'dgram'].flatMap((name) => [name, `node:${name}`])].map((name) => ({ name, message: WHERE, allowTypeImports: true })) },
    ],
  },
};
