export { seed } from '../../../tools/data/seed.mjs'; // ✗ import tests-take-services-from-tools
