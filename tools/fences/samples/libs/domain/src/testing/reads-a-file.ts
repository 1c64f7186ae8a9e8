export { readFile } from 'node:fs/promises'; // ✗ import domain-testing-takes-only-generators
