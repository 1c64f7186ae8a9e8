export { date } from 'fast-check'; // ✗ import package-is-declared domain-stands-on-nothing
