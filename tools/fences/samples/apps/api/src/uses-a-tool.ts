export { seed } from '../../../tools/data/seed.mjs'; // ✗ import nothing-imports-tools
