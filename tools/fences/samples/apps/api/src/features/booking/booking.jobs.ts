export { holdSlot } from './hold-slot.ts';
