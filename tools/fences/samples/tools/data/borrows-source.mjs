export { now } from '../../apps/api/src/platform/clock/clock.ts'; // ✗ import tools-import-the-built-api-only
