export { Temporal } from 'temporal-polyfill'; // ✗ import package-is-declared zone-library-only-in-domain-time
