export { anInterval } from '@escale/domain/testing'; // ✗ import product-imports-no-test
