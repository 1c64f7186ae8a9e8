import type { legal as source } from '../fr/legal.ts';
import type { SameKeys } from '../same-keys.ts';

export const legal: SameKeys<typeof source> = {
  data: {
    title: 'Your data',
    lead: 'We keep as little as possible, and nothing about your health.',
    booking: 'Your name and e-mail address serve your booking and nothing else.',
    age: 'Age is used to check that the activity is suitable. It is not kept.',
    position: 'Your position stays on your device, except for the search you make.',
    device: 'Your tickets are kept on this device. You can forget them from “My bookings”.',
  },
  safety: {
    title: 'Headset safety advice',
    breaks: 'Take the headset off as soon as you feel unwell, and take regular breaks.',
    space: 'Stay within the area marked on the floor.',
    age: 'Respect the age given for the activity.',
    advice: 'If you have epilepsy, are pregnant, wear a medical device or are in doubt, ask a doctor first.',
    clean: 'Each headset is cleaned between two people.',
    notStored: 'We record that you have read this advice. Nothing else.',
  },
  operator: 'This service is run by {network}.',
  licence: 'Escale is free software.',
  accessibility: {
    title: 'Accessibility',
    text: 'If anything stands in your way, call the place: they will book with you.',
  },
};
