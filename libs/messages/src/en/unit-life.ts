import type * as french from '../fr/unit-life.ts';
import type { SameKeys } from '../same-keys.ts';

export const incident: SameKeys<typeof french.incident> = {
  title: 'Incidents',
  none: 'No incident.',
  formTitle: 'Report an incident on {tag}',
  severity: 'Can the equipment still be used?',
  severities: { MINOR: 'Yes, keep an eye on it', BLOCKING: 'No, it must stop' },
  severityBadge: { MINOR: 'To watch', BLOCKING: 'Blocking' },
  kind: 'What',
  account: 'What is happening?',
  accountHint: 'Name nobody.',
  accountEmpty: 'Write in a few words what is happening.',
  photo: 'Add a photo',
  photoHint: 'JPEG, PNG or WebP. It is made smaller, and where it was taken is erased.',
  photoText: 'What does this photo show?',
  photoTextNeeded: 'Say in a few words what the photo shows: it is read to whoever cannot see it.',
  photoSend: 'Add the photo',
  photoSending: 'The photo is on its way…',
  photoAdded: 'Photo added',
  photoProblem: {
    EMPTY: 'This file is empty. Choose another.',
    KIND_NOT_ALLOWED: 'This file is not a whole JPEG, PNG or WebP photo. Choose another.',
    TOO_LARGE: 'This photo has more than 15 MB. Take it smaller.',
    TOO_MANY: 'This incident already has six photos.',
    FAILED: 'The photo was not sent. Try again.',
  },
  send: 'Report',
  reported: '{who}, {when}',
  reportedBy: 'Reported {when}',
  resolve: 'Settle this incident',
  resolveTitle: 'Settle the incident on {tag}',
  repair: 'What was done',
  cost: 'Cost',
  alsoBack: 'Return the equipment to service',
  resolveSend: 'Incident settled',
  resolved: 'Settled {when}',
  repaired: 'Repair: {what}',
  costs: 'Cost: {amount}',
};

export const incidentKind: SameKeys<typeof french.incidentKind> = { BROKEN: 'Breakage', BATTERY: 'Battery', CONTROLLER: 'Controller', PICTURE: 'Picture', SOUND: 'Sound', TRACKING: 'Tracking', NETWORK: 'Network', SOFTWARE: 'Software', HYGIENE: 'Hygiene', MISSING_PART: 'Missing part', OTHER: 'Other' };

export const care: SameKeys<typeof french.care> = {
  title: 'Maintenance',
  none: 'No maintenance planned.',
  formTitle: 'Plan maintenance for {what}',
  what: 'What',
  whatHint: 'For example: change the foam.',
  everyDays: 'Every … days',
  everyHours: 'Every … hours of use',
  whenNeeded: 'Give days, hours, or both.',
  whatNeeded: 'Write what will have to be done.',
  send: 'Plan',
  days: 'every {count, plural, one {day} other {# days}}',
  hours: 'every {count, plural, one {hour} other {# hours}} of use',
  used: '{used} h of {every} h since {when}',
  due: 'due {when}',
  state: { LATER: 'Up to date', SOON: 'Soon', DUE: 'Due' },
  done: 'Done',
  end: 'No longer plan',
};

export const life: SameKeys<typeof french.life> = {
  title: 'What happened to it',
  by: '{when}, {who}',
  at: '{when}',
  place: 'at {place}',
  event: {
    ENROLLED: 'Entered the inventory', CHECKED: 'Checked, ready', INSPECTED: 'Looked at on return', SANITISED: 'Cleaned', CHARGED: 'Charged', REPAIRED: 'Repaired', RECEIVED: 'Received', HANDED_OUT: 'Handed to a person',
    SESSION_STARTED: 'Session begun', SESSION_STOPPED: 'Session ended', RETURNED: 'Returned', OVERDUE_NOTED: 'Overdue', MISSING_NOTED: 'Missing', BATTERY_READ: 'Charge read: {battery}', FIRMWARE_NOTED: 'Version noted: {version}',
    INCIDENT_REPORTED: 'Incident reported', INCIDENT_RESOLVED: 'Incident settled', TAKEN_OUT: 'Taken out of service: {reason}', SENT: 'Sent to {place}', ARRIVAL_CHANGED: 'Expected arrival changed: {when}', RETIRED: 'Left the inventory: {reason}',
    MODULE_INSTALLED: 'Module installed: {module}', MODULE_REMOVED: 'Module removed: {module}', MAINTAINED: 'Maintenance done', DETAILS_CHANGED: 'Sheet changed: {details}',
  },
  detail: { tag: 'label', serialNumber: 'serial number', spaceId: 'room', note: 'remark', purchasedOn: 'date of purchase', warrantyUntil: 'warranty', costCents: 'price' },
};
