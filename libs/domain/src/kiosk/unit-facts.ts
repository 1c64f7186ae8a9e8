import type { UnitFact } from '../equipment/life/unit-event.ts';
import type { Id } from '../kernel/id.ts';
import type { KioskFact } from './fact.ts';

/** What an event adds to the life of a unit; null when it is not about one. Depends on the event alone, so that the order in which events come changes nothing. */
export const unitFactOf = (fact: KioskFact): { readonly unitId: Id<'EquipmentUnit'>; readonly fact: UnitFact } | null => {
  switch (fact.type) {
    case 'HANDED_OUT':
      return { unitId: fact.unitId, fact: { type: 'HANDED_OUT', bookingId: fact.bookingId } };
    case 'SESSION_STARTED':
    case 'SESSION_STOPPED':
    case 'RETURNED':
    case 'INSPECTED':
    case 'SANITISED':
    case 'CHARGED':
      return { unitId: fact.unitId, fact: { type: fact.type } };
    case 'BATTERY_READ':
      return { unitId: fact.unitId, fact: { type: 'BATTERY_READ', battery: fact.battery } };
    case 'INCIDENT_REPORTED':
      return { unitId: fact.unitId, fact: { type: 'INCIDENT_REPORTED', incidentId: fact.incidentId, severity: fact.severity } };
    default:
      return null;
  }
};
