import type { IncidentKind, IncidentSeverity } from '../equipment/life/incident.ts';
import type { Id } from '../kernel/id.ts';
import type { KioskFact } from './fact.ts';
import type { SnapshotBooking, SnapshotUnit } from './snapshot.ts';
import { isWearing } from './worn.ts';

/** What somebody says is wrong with a headset. */
export type Complaint = { readonly incidentId: Id<'Incident'>; readonly kind: IncidentKind; readonly severity: IncidentSeverity; readonly account: string; readonly photo: string | null };

const stop = (unit: SnapshotUnit, booking: SnapshotBooking | null): readonly KioskFact[] =>
  booking !== null && isWearing(booking.worn, unit.id) ? [{ type: 'SESSION_STOPPED', bookingId: booking.id, unitId: unit.id }] : [];

/** What a headset that comes back adds, in order: it came off, what is wrong with it, and that it is here. */
export const handBackFacts = (unit: SnapshotUnit, booking: SnapshotBooking | null, { missing, complaint }: { readonly missing: readonly string[]; readonly complaint: Complaint | null }): readonly KioskFact[] => [
  ...stop(unit, booking),
  ...(complaint === null ? [] : [{ type: 'INCIDENT_REPORTED', unitId: unit.id, ...complaint } as const]),
  { type: 'RETURNED', unitId: unit.id, missing },
];

/** One headset for another in one gesture: the first comes back with what is wrong, the next goes to the same booking, and the session goes on where it ran. */
export const swapFacts = (unit: SnapshotUnit, next: SnapshotUnit, booking: SnapshotBooking, complaint: Complaint): readonly KioskFact[] => [
  ...handBackFacts(unit, booking, { missing: [], complaint }),
  { type: 'HANDED_OUT', bookingId: booking.id, unitId: next.id, checked: [], swapFor: unit.id },
  ...(isWearing(booking.worn, unit.id) ? [{ type: 'SESSION_STARTED', bookingId: booking.id, unitId: next.id } as const] : []),
];
