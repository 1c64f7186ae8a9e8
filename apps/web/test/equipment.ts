import type { FleetUnit } from '../src/features/equipment/facts.ts';

/** A headset that is ready and waits for nothing, for specs to change. */
export const aUnit = (more: Partial<FleetUnit> = {}): FleetUnit => ({
  id: 'unit', placeId: 'place', placeName: 'La Forge', tag: 'TL0342-Q3-07', version: 3, status: 'READY', inService: true, acts: ['CHECK', 'SANITISE', 'READ_BATTERY', 'TAKE_OUT', 'SEND', 'RETIRE', 'SET_MODULES'], modelId: 'quest-3', modelName: 'Meta Quest 3',
  category: 'VR_HEADSET', worn: true, spaceId: null, spaceName: null, serialNumber: 'Q3-00A1', note: null, purchasedOn: null, warrantyUntil: null, costCents: null, battery: null, batteryLeast: 30, needsCleaning: false, sanitisedAt: null, returnedAt: null,
  checkedAt: null, firmware: null, firmwareAt: null, blockingIncidents: 0, minorIncidents: 0, nextBookingAt: null, comingBookings: 0, arrivesAt: null, sentFromName: null, moduleIds: [], plans: [], ...more,
});
