// ✗ import reader-reaches-no-store
export { holdSlot } from './hold-slot.ts';
