import type { labels as source } from '../fr/labels.ts';
import type { SameKeys } from '../same-keys.ts';

/** Labels of places: what they ask for. */
export const labels: SameKeys<typeof source> = {
  title: 'Labels of the network',
  link: 'Labels',
  lead: 'What a third place promises, and what the network checks.',
  loading: 'The labels are coming…',
  none: 'No label yet',
  noneText: 'The network has not published any label.',
  criteria: '{count, plural, one {# criterion} other {# criteria}}',
  answerIn: '{count, plural, one {answer within # working day} other {answer within # working days}}',
  validFor: '{count, plural, one {given for # month} other {given for # months}}',
  back: 'All labels',
  unknown: 'There is no such label',
  unknownText: 'The address may be incomplete, or the label was withdrawn.',
  version: 'Version {number}, published on {day}. A published version never changes.',
  familyThreshold: '{percent} % of the points of this family are needed.',
  procedure: {
    title: 'How it is given',
    answer: '{count, plural, one {The network answers within # working day.} other {The network answers within # working days.}}',
    visit: 'Somebody comes to see the place before the decision.',
    committee: 'A committee decides.',
    noCommittee: 'The coordination of the network decides.',
    threshold: '{percent} % of the points are needed.',
    validity: '{count, plural, one {The label is given for # month.} other {The label is given for # months.}}',
    reapply: '{count, plural, one {After a refusal one may ask again after # month.} other {After a refusal one may ask again after # months.}}',
  },
  criterion: {
    mandatory: 'Mandatory',
    kind: { YES_NO: 'Yes or no', CHOICE: 'A choice', NUMBER: 'A number', TEXT: 'A few words', EVIDENCE: 'A piece of evidence' },
    piece: { PDF: 'PDF', IMAGE: 'image', OFFICE: 'office document' },
    enough: 'from {number} {unit} on',
    expires: 'with its end date',
    informs: 'for information',
    weight: '{count, plural, one {# point} other {# points}}',
    when: 'Asked if: {tests}',
    match: { ALL: '{first}, and {next}', ANY: '{first}, or {next}' },
    ifIs: '“{title}” {answers}',
    ifAtLeast: '“{title}” from {number} on',
    answer: { YES: 'Yes', NO: 'No' },
  },
};
