export { overlaps } from '@escale/domain'; // ✗ import ui-takes-only-types-of-the-domain
