import { request } from 'node:https';

export const asked = fetch('https://somewhere.example');
export const opened = request('https://somewhere.example');
