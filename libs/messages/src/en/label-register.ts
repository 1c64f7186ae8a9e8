import type { labelRegister as french } from '../fr/label-register.ts';
import type { SameKeys } from '../same-keys.ts';

export const labelRegister: SameKeys<typeof french> = {
  import: {
    refused: {
      EMPTY_FILE: 'The file is empty. Give a CSV file with a header.',
      COLUMN_MISSING: 'The file lacks what tells one label from another: {detail}. Add the column to the header.',
      QUOTE_NOT_CLOSED: 'A quotation mark that was opened is closed nowhere. Close it, then try again.',
      ALREADY_RUNNING: 'Another import of labels is running. Wait until it is done, then try again.',
      FILE_UNREADABLE: 'The file {detail} cannot be read. Check its name and permissions.',
    },
    fault: {
      ID_MISSING: { reason: 'The row has no identifier.', remedy: 'Give, in the column id, an identifier that stays the same from one file to the next.' },
      ID_TWICE: { reason: 'Another row of the same label has this identifier already.', remedy: 'Keep one of the two rows, or give one of them another identifier.' },
      LABEL_MISSING: { reason: 'The row does not say which label it is about.', remedy: 'Write the name of the label in the column label.' },
      LABEL_UNKNOWN: { reason: 'The network does not know this label.', remedy: 'Write the name or code of a label of the network, or France services, Fabrique de territoire, Manufacture de proximité.' },
      DATE_UNREADABLE: { reason: 'This date does not exist or cannot be read.', remedy: 'Write it as 2026-03-31, or leave the cell empty.' },
      END_BEFORE_BEGINNING: { reason: 'The label would end before it began.', remedy: 'Check date_attribution and date_fin.' },
      TOO_LONG: { reason: 'The text is too long for this column.', remedy: 'Shorten it: 100 characters for the identifier, 1,000 for the rest.' },
      TOO_MANY_CELLS: { reason: 'The row has more cells than the header.', remedy: 'Put texts that contain the separator in quotation marks.' },
      PROGRAMME_WITHOUT_DATES: { reason: 'A label of the network always has a first and a last day.', remedy: 'Give date_attribution and date_fin.' },
    },
    command: {
      rows: '{count, plural, =0 {No label read} one {# label read} other {# labels read}}',
      outcome: '{rows}: {states}.',
      state: {
        MATCHED: '{count, plural, =0 {none matched} one {# matched with a place} other {# matched with a place}}',
        CHOSEN: '{count, plural, =0 {none matched by hand} one {# matched by hand} other {# matched by hand}}',
        DOUBTFUL: '{count, plural, =0 {none to check} one {# to check} other {# to check}}',
        UNMATCHED: '{count, plural, =0 {none without a place} one {# without a place} other {# without a place}}',
        NO_PLACE: '{count, plural, =0 {none said to be outside the network} one {# said to be outside the network} other {# said to be outside the network}}',
        SET_ASIDE: '{count, plural, =0 {none set aside} one {# set aside} other {# set aside}}',
        REJECTED: '{count, plural, =0 {none rejected} one {# rejected} other {# rejected}}',
      },
      given: '{count, plural, =0 {No new label in the register} one {# new label in the register} other {# new labels in the register}}',
      unchanged: '{count, plural, =0 {No row unchanged} one {# row unchanged} other {# rows unchanged}}',
      vanished: '{count, plural, one {# label of this source is no longer in the file} other {# labels of this source are no longer in the file}} (nothing was withdrawn)',
      rejections: 'Rejected rows:',
      rejection: 'line {line}, column {field} ({value}): {reason} {remedy}',
      rejectionOfRow: 'line {line} ({value}): {reason} {remedy}',
      andMore: '… and {count} more, in the report with --report',
      toLookAt: 'To look at in /reseau/labels-a-rapprocher.',
    },
  },
};
