export { Temporal } from 'temporal-polyfill'; // ✗ import zone-library-only-in-domain-time
