import type { StateMachine } from '../kernel/state-machine.ts';

export const UNIT_STATUSES = [
  'ENROLLED', 'READY', 'ALLOCATED', 'HANDED_OUT', 'IN_SESSION', 'RETURNED', 'SANITISING', 'CHARGING',
  'OUT_OF_SERVICE', 'OVERDUE', 'MISSING', 'IN_TRANSIT', 'RETIRED',
] as const;
export type UnitStatus = (typeof UNIT_STATUSES)[number];

/**
 * The life of one piece of equipment. What is not worn skips hygiene and charging: RETURNED to READY.
 * An incident while handed out does not move the unit; it routes the return to OUT_OF_SERVICE. A return nobody saw leave is a return all the same, and what a kiosk
 * handed out is in somebody's hands whatever was believed of it: a physical fact beats the plan.
 */
export const UNIT_MACHINE: StateMachine<UnitStatus> = {
  name: 'equipment unit',
  initial: 'ENROLLED',
  finals: ['RETIRED'],
  transitions: {
    ENROLLED: ['READY', 'HANDED_OUT', 'OUT_OF_SERVICE'],
    READY: ['ALLOCATED', 'RETURNED', 'OUT_OF_SERVICE', 'IN_TRANSIT'],
    ALLOCATED: ['HANDED_OUT', 'READY', 'OUT_OF_SERVICE'],
    HANDED_OUT: ['IN_SESSION', 'RETURNED', 'READY', 'OVERDUE'],
    IN_SESSION: ['HANDED_OUT', 'RETURNED', 'OVERDUE'],
    RETURNED: ['SANITISING', 'READY', 'HANDED_OUT', 'OUT_OF_SERVICE'],
    SANITISING: ['CHARGING', 'READY', 'HANDED_OUT', 'RETURNED', 'OUT_OF_SERVICE'],
    CHARGING: ['READY', 'HANDED_OUT', 'RETURNED', 'OUT_OF_SERVICE'],
    OUT_OF_SERVICE: ['ENROLLED', 'HANDED_OUT', 'IN_TRANSIT', 'RETIRED'],
    OVERDUE: ['HANDED_OUT', 'RETURNED', 'OUT_OF_SERVICE', 'MISSING'],
    MISSING: ['HANDED_OUT', 'RETURNED', 'OUT_OF_SERVICE', 'RETIRED'],
    IN_TRANSIT: ['ENROLLED'],
    RETIRED: [],
  },
};
