export { sentence } from '@escale/messages'; // ✗ import domain-stands-on-nothing
