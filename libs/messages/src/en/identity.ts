import type { identity as source } from '../fr/identity.ts';
import type { SameKeys } from '../same-keys.ts';

export const identity: SameKeys<typeof source> = {
  or: 'Or with a service you already know',
  with: 'Sign in with {label}',
  forStaff: 'For people at work',
  byMail: 'You can also receive a link by e-mail, below.',
  entering: 'Opening the door…',
  enterTitle: 'Signing in',
  mine: {
    title: 'Your identity services',
    lead: 'Each of them opens this account. Your e-mail address always does.',
    none: 'No service opens this account yet.',
    since: 'Added {when}',
    used: 'Last sign-in: {when}',
    add: 'Add {label}',
    remove: 'Remove',
    removeLabel: 'Remove {label}, added {when}',
    removed: 'This service no longer opens this account. Your e-mail address still does.',
  },
  refusal: {
    ANSWER_UNTRUSTED: 'What this service answered does not match what you asked. Start again.',
    EMAIL_UNVERIFIED: 'This service does not vouch for your e-mail address. Sign in by e-mail, then add this service from “My account”.',
    IDENTITY_TAKEN: 'This identity already opens another account. Sign in to that other account to remove it there.',
    IDENTITY_UNKNOWN: 'This service is removed already. Reload the page to see which are left.',
    LEVEL_TOO_LOW: 'This way to identify yourself is not safe enough for this network. Choose another one in that service.',
    PROVIDER_AWAY: 'This service does not answer. Try again later.',
    PROVIDER_DECLINED: 'This service did not identify you. Start again if you wish.',
    PROVIDER_UNKNOWN: 'This network does not take this service. Choose another way in.',
    STAFF_LINKS_FIRST: 'This account shows what concerns other people. Sign in by e-mail first, then add this service from “My account”.',
    TOO_MANY_ATTEMPTS: 'Too many tries in a row. Wait a quarter of an hour, then start again.',
    TRIP_OVER: 'This sign-in has expired, or began in another browser. Start again here.',
  },
};
