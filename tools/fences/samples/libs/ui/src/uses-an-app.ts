export { outbox } from '../../../apps/kiosk/src/offline/outbox.ts'; // ✗ import library-imports-no-app
