import { request } from 'node:https'; // ✗ lint @typescript-eslint/no-restricted-imports
import type { IncomingMessage } from 'node:http';

export const asked = fetch('https://somewhere.example'); // ✗ lint no-restricted-globals
export const again = globalThis.fetch('https://somewhere.example'); // ✗ lint no-restricted-properties
export const socket = new WebSocket('wss://somewhere.example'); // ✗ lint no-restricted-globals
export const opened = (then: (answer: IncomingMessage) => void) => request('https://somewhere.example', then);
