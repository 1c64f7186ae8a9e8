export { harness } from '../test/harness.ts'; // ✗ import product-imports-no-test
