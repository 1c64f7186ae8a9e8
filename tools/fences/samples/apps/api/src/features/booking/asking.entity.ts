export { holdSlot } from './hold-slot.ts'; // ✗ import entity-imports-entities-of-its-feature
