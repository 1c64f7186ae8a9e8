import type { demo as source } from '../fr/demo.ts';
import type { SameKeys } from '../same-keys.ts';

export const demo: SameKeys<typeof source> = {
  bar: 'Demo network: places, people and bookings are made up.',
  barShort: 'Demo: everything is made up.',
  mailbox: {
    title: 'Demo mailbox',
    lead: 'The e-mails the network would send arrive here. Attached PDFs are not kept.',
    emptyTitle: 'No e-mail for now',
    choose: 'Choose a message to read it.',
    views: 'Ways to read',
    empty: 'Make a booking: its ticket will arrive here.',
    book: 'Make a booking',
    to: 'To {address}',
    sentAt: 'Sent {when}',
    html: 'Message',
    text: 'Plain text',
    calendar: 'Calendar invitation',
    calendarDownload: 'Download the invitation (.ics)',
    frame: 'Contents of the message',
    list: 'Messages received',
    refresh: 'Check for mail',
    closed: 'This mailbox exists only on the demo network.',
  },
  api: {
    title: 'Try the API',
    lead: 'Ask something in GraphQL and read the answer. Below is everything the API can say, in its own words.',
    question: 'Question',
    variables: 'Variables, in JSON',
    ask: 'Send',
    answer: 'Answer',
    noAnswer: 'The answer will come here.',
    notJson: 'The variables must be a JSON object, in braces.',
    operations: 'What can be asked',
    types: 'What the answers are made of',
    closed: 'This page exists only on the demo network. The contract of the API is the file libs/contract/schema.graphql.',
  },
};
