export { openDB } from 'idb'; // ✗ import local-database-only-in-kiosk-offline
