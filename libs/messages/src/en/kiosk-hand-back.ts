import type { kioskHandBack as french } from '../fr/kiosk-hand-back.ts';
import type { SameKeys } from '../same-keys.ts';

/** The headset one brings back, or swaps. */
export const kioskHandBack: SameKeys<typeof french> = {
  accessories: {
    title: 'Is everything here?',
    lead: 'Untick what has not come back.',
    none: 'The headset and its two controllers.',
    yes: 'Everything is here',
    missing: '{count, plural, one {# thing is missing} other {# things are missing}}',
    headset: 'Headset',
    controllers: 'Two controllers',
  },
  condition: {
    title: 'How is the headset?',
    fine: 'All is well',
    wrong: 'Something is wrong',
  },
  kind: {
    title: 'What is wrong?',
    lead: 'The closest will do.',
  },
  severity: {
    title: 'Can it still be used?',
    minor: 'Yes, it is not serious',
    blocking: 'No, it must be repaired',
  },
  account: {
    title: 'Would you like to say more?',
    lead: 'In a few words. Write nothing about your health.',
    label: 'What you saw',
    photo: 'Take a picture',
    photoAgain: 'Take the picture again',
    photoAlt: 'The picture taken',
    submit: 'Continue',
  },
  photo: {
    title: 'Show what is wrong',
    lead: 'The headset alone: nobody in the picture.',
    picture: 'What the camera sees',
    take: 'Take the picture',
    without: 'Go on without a picture',
    noCamera: 'The camera is not available.',
    tooLarge: 'This picture is too heavy. Come closer and take it again.',
  },
  well: {
    title: 'Do you feel well?',
    lead: 'Nothing of your answer is noted.',
    yes: 'Yes',
    no: 'I need somebody',
  },
  thanks: {
    title: 'Thank you',
    rest: 'Rest for a while before you drive or cycle.',
    put: 'Put the headset here: {space}.',
    putUnknown: 'Put the headset on the desk.',
  },
  swap: {
    title: 'Take this one instead',
    lead: 'Leave {tag} at the desk. Scan the new one: your session goes on.',
    scan: 'I have it, I scan its label',
    none: 'No other headset is ready',
    noneText: 'Bring this one back: the team will help you.',
    giveBack: 'Bring {tag} back',
    stop: '{tag} cannot replace it.',
    done: 'The swap is noted',
    doneText: 'Your session goes on with {tag}.',
    doneWaiting: 'You now have {tag}. Scan its label to start.',
  },
};
