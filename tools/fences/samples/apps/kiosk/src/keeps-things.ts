export { openDB } from 'idb'; // ✗ import package-is-declared local-database-only-in-kiosk-offline
