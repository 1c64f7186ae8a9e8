import type { shell as source } from '../fr/shell.ts';
import type { SameKeys } from '../same-keys.ts';

export const shell: SameKeys<typeof source> = {
  tagline: 'Learn close to home',
  skipToContent: 'Skip to the content',
  skipToResults: 'Skip to the results',
  home: 'Home',
  mainNavigation: 'Main navigation',
  footerNavigation: 'Footer',
  menu: 'Menu',
  language: 'Language',
  french: 'Français',
  english: 'English',
  myBookings: 'My bookings',
  findPlace: 'Find a place',
  kiosk: 'Welcome kiosk',
  demoMailbox: 'Demo mailbox',
  legalNotice: 'Legal notice',
  accessibility: 'Accessibility: partially compliant',
  privacy: 'Your data',
  sourceCode: 'Source code',
  notFound: {
    title: 'There is no such page',
    text: 'The address may have changed. You can start again from the search.',
    action: 'Look for a place',
  },
  broken: {
    title: 'This page could not be shown',
    text: 'Nothing you have booked is lost. Try again, or come back in a few minutes.',
    action: 'Try again',
  },
  offline: {
    title: 'You are not connected to the internet',
    text: 'Check your connection, then try again. Tickets you have already opened can still be read.',
    banner: 'No connection: what you see dates from your last visit.',
    back: 'You are connected again.',
  },
  /** A page that is for the teams of places. */
  team: {
    place: 'Place',
    signedOutText: 'This page is for the teams of places.',
    notYours: 'You are on the team of no place',
    notYoursText: 'This page is for the teams of places. Ask whoever runs yours for an invitation.',
    noSuchPlace: 'You are not on the team of this place',
    toMyPlace: 'See my place',
  },
  unreachable: {
    title: 'We cannot reach the service',
    text: 'It is nothing you did. Try again in a moment.',
  },
  busy: 'A lot was asked over your connection in a short time. Wait {minutes, plural, one {# minute} other {# minutes}}, then try again.',
  slow: 'This is taking longer than usual. Thank you for waiting.',
};
