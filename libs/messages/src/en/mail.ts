import type { mail as source } from '../fr/mail.ts';
import type { SameKeys } from '../same-keys.ts';

export const mail: SameKeys<typeof source> = {
  greeting: 'Hello {name},',
  greetingNoName: 'Hello,',
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
  request: {
    received: {
      subject: 'Your request is sent: {activity}, {when}',
      preview: '{place} answers you before {due}.',
      lead: 'Your request is sent: {when}, at {place}. The place answers you before {due}.',
      kept: 'Until then the slot is kept for you. This is not a ticket yet.',
      action: 'See my request',
      change: 'To take your request back, open it.',
    },
    refused: {
      subject: 'Your request could not be accepted: {activity}, {when}',
      preview: '{place} could not accept your request.',
      lead: '{place} could not accept your request for {activity}, {when}.',
      reason: 'Its answer: {reason}',
    },
    expired: {
      subject: 'Your request was not answered: {activity}, {when}',
      preview: '{place} did not answer in time. The slot is free again.',
      lead: '{place} did not answer your request for {activity}, {when}, in time. The slot is free again.',
      explained: 'A request keeps the slot until a given time. Unanswered, it lapses, so that the place serves somebody. There is nothing for you to do.',
    },
    action: 'See other slots',
  },
  signIn: {
    subject: 'Your link to sign in to {network}',
    preview: 'A button to press, or a code to type. Good for {minutes} minutes.',
    lead: 'Press the button to sign in to {network}.',
    code: 'Or type this code where you began',
    next: 'Link and code work once, for {minutes} minutes.',
    action: 'Sign in',
    notYou: 'Did not ask for this? Give the code to nobody and forget this message: nobody gets in without it.',
    why: 'You receive this message because someone asked to sign in with this address.',
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
