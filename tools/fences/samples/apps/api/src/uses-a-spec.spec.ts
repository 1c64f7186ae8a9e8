export { fact } from './platform/clock/clock.spec.ts'; // ✗ import nothing-imports-a-spec
