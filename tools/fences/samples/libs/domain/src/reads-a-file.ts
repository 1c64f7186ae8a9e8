export { readFile } from 'node:fs/promises'; // ✗ import domain-stands-on-nothing
