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
      lead: 'Nobody at {place} answered your request for {activity}, {when}, before {due}. The slot is free again.',
      explained: 'A request keeps the slot until a given time. Unanswered, it lapses, so that the place serves somebody. It is not a no: you may ask for another slot, or call the place.',
    },
    action: 'See other slots',
  },
  team: {
    asked: {
      subject: 'A request is waiting for you: {activity}, {when}',
      lead: '{who} asks for {activity}, {when}, at {place}.',
    },
    reminder: {
      subject: 'Reminder: {who} is waiting for your answer about {activity}, {when}',
      lead: '{who} is still waiting for your answer: {activity}, {when}, at {place}.',
    },
    preview: 'Answer before {due}.',
    people: '{count, plural, one {For # person.} other {For # people.}}',
    lapses: 'Answer before {due}. Unanswered, the request lapses, the slot is free again and the person is told.',
    action: 'See and answer',
    yours: 'This link is yours: it answers in your name. Do not pass it on.',
    settings: 'Stop receiving these messages',
    why: 'You receive this message because you are on the team of {place}.',
  },
  series: {
    confirmed: {
      subject: '{count, plural, one {Your series is booked: # session of {activity}} other {Your series is booked: # sessions of {activity}}}',
      lead: '{count, plural, one {# session is booked for you at {place}.} other {# sessions are booked for you at {place}.}}',
    },
    moved: {
      subject: 'Your series has another hour: {activity}',
      lead: 'Your series of {activity}, at {place}, has changed. This is what awaits you.',
    },
    cancelled: {
      subject: 'Sessions of your series are cancelled: {activity}',
      lead: '{count, plural, =0 {Your series of {activity}, at {place}, is cancelled. No session is left to come.} one {Sessions of your series, at {place}, are cancelled. # is left to come.} other {Sessions of your series, at {place}, are cancelled. # are left to come.}}',
    },
    session: '{when}. Code: {code}',
    calendar: 'The file attached puts all the sessions into your calendar.',
    action: 'See my series',
    change: 'Each session has its own code. To change or cancel one session or the whole series, open it.',
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
