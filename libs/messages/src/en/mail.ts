import type { mail as source } from '../fr/mail.ts';
import type { SameKeys } from '../same-keys.ts';

export const mail: SameKeys<typeof source> = {
  greeting: 'Hello {name},',
  confirmed: {
    subject: 'You are booked: {activity}, {when}',
    preview: 'Your slot at {place} is booked. Your code: {code}.',
    lead: 'Your slot is booked: {when}, at {place}.',
    code: 'Your entry code',
    action: 'Open my ticket',
    next: 'Show this code at the welcome kiosk. Nothing to print.',
    change: 'To change or cancel, open your ticket.',
  },
  rescheduled: {
    subject: 'Your new slot: {when}',
    preview: 'Your booking at {place} has changed.',
    lead: 'Your booking has moved: {when}, at {place}.',
    before: 'Before: {when}.',
  },
  cancelled: {
    subject: 'Booking cancelled: {activity}, {when}',
    preview: 'Your booking at {place} is cancelled.',
    lead: 'Your booking for {activity}, {when}, at {place}, is cancelled.',
    action: 'Find another slot',
  },
  activity: 'Activity: {activity}',
  equipment: 'Equipment planned: {equipment}',
  address: 'Address: {address}',
  phone: 'The place’s phone: {phone}',
  calendar: {
    summary: '{activity} at {place}',
    description: 'Your code: {code}. Ticket: {url}',
  },
  linkFallback: 'If the button does not work, copy this address:',
  signature: 'See you soon, the {network} team',
  why: 'You receive this message because someone booked with this address.',
};
