/**
 * Which feature of the API may import which. Adding a word here is a design decision: read docs/architecture.md first.
 * A feature that is not a key of this table does not exist for the fences, and every import from or to it is refused.
 */
export const featureTable = {
  account: [],
  organisation: ['account'],
  place: ['account', 'organisation'],
  catalogue: ['organisation'],
  equipment: ['place', 'catalogue'],
  booking: ['place', 'equipment', 'catalogue', 'organisation', 'account'],
  fleet: ['place', 'catalogue', 'equipment', 'booking'],
  visit: ['booking', 'equipment'],
  kiosk: ['place', 'organisation', 'account', 'catalogue', 'equipment', 'booking', 'visit', 'fleet'],
  label: ['place', 'organisation', 'account'],
  notice: ['account'],
  demo: [],
  trace: ['visit', 'catalogue'],
};

/** Reads every feature, but only through readers. */
export const reportingFeature = 'report';

/** The only files through which one feature is entered from another. */
export const doors = ['module', 'reader', 'entity', 'type'];
