export { now } from '../../api/src/platform/clock/clock.ts'; // ✗ import no-app-imports-an-app
