import type { ticket as source } from '../fr/ticket.ts';
import type { SameKeys } from '../same-keys.ts';

export const ticket: SameKeys<typeof source> = {
  title: 'Your ticket',
  show: 'Show this code at the welcome kiosk.',
  qrLabel: 'Code to show at the desk',
  shortCode: 'Short code',
  shortCodeHint: 'To type if the square cannot be read.',
  forName: 'For {name}',
  when: 'When',
  where: 'Where',
  activity: 'Activity',
  equipment: 'Equipment planned',
  people: 'People',
  calendar: 'Add to my calendar',
  print: 'Print the ticket',
  large: 'Show it large',
  offline: 'This ticket can be read without a connection.',
  offlineNow: 'No connection: here is your ticket as it was on {when}.',
  cancelled: 'This ticket is no longer good: the booking was cancelled.',
  past: 'This session is over.',
  checkedIn: 'Checked in at {time}',
  early: 'Please come a few minutes early.',
  bring: 'Nothing to bring, everything is on site.',
  change: 'Change or cancel',
};
